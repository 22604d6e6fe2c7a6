// A real PLC directory and a real PDS in one process, bound to 127.0.0.1.
//   node server.mjs <folder with node_modules> <data folder> <rate limits: 0|1>
// Prints one line of JSON when both answer: {"pds", "plc", "adminPassword"}. SIGTERM ends it.
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import net from 'node:net'
import path from 'node:path'

const [packages, data, rateLimits] = process.argv.slice(2)
process.env.LOG_ENABLED ??= 'false'
process.env.NODE_ENV ??= 'development'

// Both servers listen on every interface unless a host is given, and neither lets one give it.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (...args) {
  if (typeof args[0] === 'number' && typeof args[1] !== 'string') args.splice(1, 0, '127.0.0.1')
  return listen.apply(this, args)
}

const freePort = () =>
  new Promise((found) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => found(port))
    })
  })

const require = createRequire(path.join(path.resolve(packages), 'package.json'))
const { PlcServer, Database } = require('@did-plc/server')
const { PDS, envToCfg, envToSecrets } = require('@atproto/pds')

const plcPort = await freePort()
const plc = PlcServer.create({ db: Database.mock(), port: plcPort })
await plc.start()

const secret = (bytes) => randomBytes(bytes).toString('hex')
const adminPassword = secret(16)
const port = await freePort()
const blobs = path.join(data, 'blobs')
mkdirSync(blobs, { recursive: true })
const env = {
  port,
  hostname: 'localhost',
  devMode: true,
  dataDirectory: data,
  blobstoreDiskLocation: blobs,
  didPlcUrl: `http://localhost:${plcPort}`,
  serviceHandleDomains: ['.test'],
  inviteRequired: false,
  adminPassword,
  jwtSecret: secret(16),
  plcRotationKeyK256PrivateKeyHex: secret(32),
  rateLimitsEnabled: rateLimits === '1',
  crawlers: [],
  disableSsrfProtection: true,
}
const pds = await PDS.create(envToCfg(env), envToSecrets(env))
await pds.start()
console.log(JSON.stringify({ pds: `http://localhost:${port}`, plc: `http://localhost:${plcPort}`, adminPassword }))

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, async () => {
    await pds.destroy()
    await plc.destroy()
    process.exit(0)
  })
}
