"""What a wrong setting says, and what a right one gives."""

import shutil
from datetime import time
from pathlib import Path

import pytest

from bot.errors import ConfigError
from bot.settings import BLUESKY_HOSTS, FILES, Secrets, load_settings, shipped_config

CAMPAIGN = '[campaign]\nid = "c"\ntitle = "C"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A working directory with the smallest configuration that is allowed."""
    (tmp_path / "campaign.toml").write_text(CAMPAIGN)
    (tmp_path / "networks.toml").write_text("")
    (tmp_path / "limits.toml").write_text("")
    return tmp_path


def problems(folder: Path) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        load_settings(folder)
    return [line.removeprefix(f"{folder}/") for line in str(caught.value).splitlines()]


def problem(folder: Path, file: str, text: str) -> str:
    (folder / file).write_text(text, encoding="utf-8")
    lines = problems(folder)
    assert len(lines) == 1, lines
    return lines[0]


def test_shipped_config_is_valid_and_complete():
    settings = load_settings(shipped_config())
    assert settings.bluesky.listen == "jetstream-v2"
    assert settings.bluesky.hosts == BLUESKY_HOSTS["jetstream-v2"]
    assert not settings.bluesky.post
    assert settings.mastodon == ()
    assert {"WithoutJustCause", "FreeViasna"} <= {tag.tag for tag in settings.campaign.tags}
    assert [(plan.kind, plan.cron) for plan in settings.summaries] == [
        ("week", "0 9 * * MON"),
        ("name", "0 17 * * *"),
        ("calendar", "0 12 * * *"),
    ]
    assert (settings.retention.text_days, settings.retention.tombstone_days) == (30, 400)
    assert settings.posting.quiet_start == time(22)


def test_example_instances_of_the_shipped_file_are_valid_once_uncommented(tmp_path):
    shutil.copytree(shipped_config(), tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("demo", "people"))
    file = tmp_path / "networks.toml"
    _, mark, examples = file.read_text().partition("# [[mastodon]]")
    lines = [line.removeprefix("# ") for line in (mark + examples).splitlines()]
    file.write_text(file.read_text() + "\n".join(lines))
    assert [instance.name for instance in load_settings(tmp_path).mastodon] == ["social", "online"]


def test_defaults_and_a_byte_order_mark(folder):
    (folder / "campaign.toml").write_bytes(b"\xef\xbb\xbf" + CAMPAIGN.encode())
    settings = load_settings(folder)
    assert settings.store.url == "sqlite:///vigil.db"
    assert settings.posting.per_day == 3
    assert settings.report.small_group == 5


def test_relative_store_lies_in_the_working_directory(folder):
    assert load_settings(folder).store.url_in(folder) == f"sqlite:///{folder}/vigil.db"
    (folder / "limits.toml").write_text('[store]\nurl = "postgresql+psycopg://vigil@db.example/vigil"\n')
    assert load_settings(folder).store.url_in(folder) == "postgresql+psycopg://vigil@db.example/vigil"
    (folder / "limits.toml").write_text('[store]\nurl = "sqlite:////srv/vigil.db"\n')
    assert load_settings(folder).store.url_in(folder) == "sqlite:////srv/vigil.db"


def test_a_plan_without_a_zone_takes_the_campaigns(folder):
    (folder / "campaign.toml").write_text(
        CAMPAIGN
        + 'timezone = "Europe/Minsk"\n[[summaries]]\nkind = "week"\ncron = "0 9 * * MON"\n'
        + '[[summaries]]\nkind = "name"\ncron = "0 9 * * *"\ntimezone = "Asia/Hanoi"\n'.replace("Hanoi", "Ho_Chi_Minh")
    )
    assert [plan.timezone for plan in load_settings(folder).summaries] == ["Europe/Minsk", "Asia/Ho_Chi_Minh"]


def test_a_wrong_zone_is_told_once_where_it_stands(folder):
    plan = '[[summaries]]\nkind = "week"\ncron = "0 9 * * MON"\n'
    (folder / "campaign.toml").write_text(CAMPAIGN + 'timezone = "Europe/Minks"\n' + plan)
    with pytest.raises(ConfigError) as raised:
        load_settings(folder)
    assert "campaign.timezone: found" in str(raised.value)
    assert "summaries" not in str(raised.value)


def test_left_out_hosts_are_the_public_ones_of_the_chosen_stream(folder):
    (folder / "networks.toml").write_text('[bluesky]\nlisten = "firehose"\n')
    assert load_settings(folder).bluesky.hosts == BLUESKY_HOSTS["firehose"]


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        (
            "limits.toml",
            "[retention]\ntext_day = 3\n",
            "retention.text_day: found an unknown key; allowed: text_days, ",
        ),
        ("limits.toml", "[retention]\ntext_day = 3\n", "did you mean text_days?"),
        (
            "limits.toml",
            "[retenton]\n",
            "retenton: found an unknown key; allowed: store, retention, posting; did you mean",
        ),
        ("limits.toml", "[bluesky]\n", "bluesky: found in the wrong file; allowed: in networks.toml"),
        ("limits.toml", '[retention]\ntext_days = "30"\n', 'retention.text_days: found "30"; allowed: a whole number'),
        ("limits.toml", "[retention]\ntext_days = true\n", "found true; allowed: a whole number"),
        ("limits.toml", "[retention]\ntext_days = 0\n", "found 0; allowed: greater than or equal to 1"),
        ("limits.toml", "retention = 3\n", "retention: found 3; allowed: a table"),
        (
            "limits.toml",
            "[retention]\ntombstone_days = 30\n",
            "allowed: `tombstone_days` greater than `text_days` (30)",
        ),
        ("limits.toml", '[posting]\nquiet_start = "25:00"\n', 'found "25:00"; allowed: a time of day as "HH:MM"'),
        (
            "limits.toml",
            '[store]\nurl = "mysql://h/x"\n',
            'store.url: found "mysql://h/x"; allowed: sqlite:///file.db or',
        ),
        ("campaign.toml", '[campaign]\nid = "c"\n', "campaign.title: found nothing; allowed: What staff"),
        ("campaign.toml", CAMPAIGN + 'timezone = "Europe/Minks"\n', "did you mean Europe/Minsk?"),
        ("campaign.toml", CAMPAIGN + 'timezone = ""\n', 'found ""; allowed: an IANA time zone'),
        ("campaign.toml", CAMPAIGN + 'langs = ["en", "by"]\n', 'campaign.langs[1]: found "by"; allowed: a BCP 47'),
        ("campaign.toml", CAMPAIGN + 'langs = ["ua"]\n', "UA is a country (Ukraine), its languages: uk"),
        ("campaign.toml", CAMPAIGN + 'langs = ["english"]\n', 'campaign.langs[0]: found "english"'),
        ("campaign.toml", CAMPAIGN + 'langs = ["zh-Xxxx"]\n', "Xxxx is no script"),
        ("campaign.toml", CAMPAIGN + "langs = []\n", "campaign.langs: found []; allowed:"),
        (
            "campaign.toml",
            CAMPAIGN + 'tags = [{tag = "a b"}]\n',
            'campaign.tags[0].tag: found "a b"; allowed: a hashtag',
        ),
        ("campaign.toml", CAMPAIGN + 'tags = [{tag = "2026"}]\n', "with a letter"),
        (
            "campaign.toml",
            CAMPAIGN + 'tags = [{tag = "Free", display = "Freed"}]\n',
            "campaign.tags[0]: allowed: `tag` and",
        ),
        (
            "campaign.toml",
            CAMPAIGN + 'tags = [{tag = "#Free"}, {tag = "free"}]\n',
            "each entry of `tags` once, not free",
        ),
        ("campaign.toml", CAMPAIGN + 'muted_authors = ["@a.bsky.social"]\n', "not a handle"),
        ("campaign.toml", CAMPAIGN + 'muted_instances = ["https://x.example"]\n', "campaign.muted_instances[0]: found"),
        (
            "campaign.toml",
            CAMPAIGN + '[[summaries]]\nkind = "weak"\ncron = "0 9 * * *"\n',
            '"week", "name", "story", "calendar", "counts" or "release"',
        ),
        ("campaign.toml", CAMPAIGN + '[[summaries]]\nkind = "week"\ncron = "61 9 * * *"\n', "summaries[0].cron: found"),
        ("campaign.toml", CAMPAIGN + '[[summaries]]\nkind = "week"\ncron = "61 9 * * *"\n', "(bad minute)"),
        ("campaign.toml", CAMPAIGN + '[[summaries]]\nkind = "week"\ncron = "0 9 * *"\n', "these are 4"),
        ("campaign.toml", CAMPAIGN + '[[summaries]]\nkind = "week"\ncron = "0 0 9 * * *"\n', "these are 6"),
        ("campaign.toml", CAMPAIGN + '[[summaries]]\nkind = "week"\ncron = "0 9 31 2 *"\n', "(bad day-of-month)"),
        (
            "campaign.toml",
            CAMPAIGN + '[[summaries]]\nkind = "week"\ncron = "0 9 * * *"\npreapproved = true\n',
            "summaries[0]: ",
        ),
        (
            "campaign.toml",
            CAMPAIGN + '[[summaries]]\nkind = "week"\ncron = "0 9 * * *"\nlang = "be"\n',
            '`summaries[0].lang` one of `campaign.langs`, not "be"',
        ),
        (
            "campaign.toml",
            CAMPAIGN + '[[summaries]]\nkind = "week"\ncron = "0 9 * * *"\nnetworks = ["blusky"]\n',
            'summaries[0].networks[0]: found "blusky"; allowed: "bluesky" or "mastodon"',
        ),
        (
            "networks.toml",
            '[bluesky]\nlisten = "jetstream"\n',
            'bluesky.listen: found "jetstream"; allowed: "jetstream-v2"',
        ),
        ("networks.toml", '[bluesky]\nhosts = ["ws://x.example"]\n', "bluesky.hosts[0]: found"),
        ("networks.toml", "[bluesky]\nhosts = []\n", "bluesky: allowed: at least one address in `hosts`"),
        ("networks.toml", "[bluesky]\npost = true\n", "bluesky: allowed: `handle` beside `post = true`"),
        ("networks.toml", '[bluesky]\nhandle = "@me.bsky.social"\n', "bluesky.handle: found"),
        ("networks.toml", '[bluesky]\npds = "http://pds.example"\n', "bluesky.pds: found"),
        ("networks.toml", '[[mastodon]]\nname = "a"\nurl = "https://u:p@x.example"\n', "mastodon[0].url: found"),
        (
            "networks.toml",
            '[[mastodon]]\nname = "a"\nurl = "https://x.example"\ntags = "all"\n',
            "mastodon[0].tags: found",
        ),
        (
            "networks.toml",
            "".join(f'[[mastodon]]\nname = "{name}"\nurl = "https://{name}.example"\npost = true\n' for name in "ab"),
            "allowed: `post = true` for one Mastodon server at most",
        ),
    ],
)
def test_each_mistake_names_file_key_found_and_allowed(folder, file, text, expected):
    line = problem(folder, file, text)
    assert line.startswith(f"{file}: "), line
    assert expected in line, line


def test_all_problems_of_all_files_come_at_once(folder):
    (folder / "campaign.toml").write_text(CAMPAIGN + 'names = 1\nlangs = ["xx"]\n')
    (folder / "networks.toml").write_text("[bluesky]\nstall = 3\n")
    (folder / "limits.toml").unlink()
    lines = problems(folder)
    assert [line.split(": ")[0:2] for line in lines] == [
        ["campaign.toml", "campaign.langs[0]"],
        ["campaign.toml", "campaign.names"],
        ["networks.toml", "bluesky.stall"],
        ["limits.toml", "not found; `vigil init DIR --admin NAME` writes one with comments."],
    ]


@pytest.mark.parametrize(
    ("text", "where"),
    [("[campaign]\nid = \n", "line 2"), ("[campaign]\n\nid = 'c", "line 3"), ("[a]\nx = 1\nx = 2\n", "line 3")],
)
def test_broken_toml_is_reported_with_its_line(folder, text, where):
    line = problem(folder, "campaign.toml", text)
    assert line.startswith(f"campaign.toml: {where}")
    assert "not TOML" in line


def test_text_that_is_not_utf8_is_reported_with_its_line(folder):
    (folder / "campaign.toml").write_bytes(CAMPAIGN.encode() + "x = 'Łosik'\n".encode("iso-8859-2"))
    assert problems(folder) == ["campaign.toml: line 4: found bytes that are not UTF-8; allowed: UTF-8 text."]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("networks.toml", '[bluesky]\npassword = "hunter22"\n'),
        ("networks.toml", '[[mastodon]]\nname = "a"\nurl = "https://x.example"\naccess_token = "hunter22"\n'),
        ("limits.toml", '[store]\nurl = "postgresql://vigil:hunter22@db/vigil"\n'),
        ("limits.toml", '[store]\nurl = "postgresql://vigil@db/vigil?password=hunter22"\n'),
    ],
)
def test_a_secret_in_a_file_is_refused_and_never_repeated(folder, file, text):
    line = problem(folder, file, text)
    assert "secret" in line or "password" in line
    assert "hunter22" not in line


def test_pds_and_relay_on_this_machine_need_no_tls(folder):
    (folder / "networks.toml").write_text(
        '[bluesky]\nlisten = "firehose"\nhosts = ["ws://127.0.0.1:2583/"]\npds = "http://localhost:2583"\n'
    )
    bluesky = load_settings(folder).bluesky
    assert (bluesky.hosts, bluesky.pds) == (("ws://127.0.0.1:2583",), "http://localhost:2583")


@pytest.mark.parametrize("tag", ["བོད", "ខ្មែរ", "آزادی\u200cبیان", "#WeStandBYyou", "＃自由", "свабода"])
def test_hashtags_of_every_script(folder, tag):
    (folder / "campaign.toml").write_text(CAMPAIGN + f'tags = [{{tag = "{tag}"}}]\n', encoding="utf-8")
    assert load_settings(folder).campaign.tags[0].display == tag.lstrip("#＃")


FULL = {
    "campaign.toml": """
[campaign]
id = "c"
title = "C"
timezone = "UTC"
langs = ["en"]
tags = [{tag = "Free", display = "FREE"}]
names = true
muted_authors = []
muted_instances = []
max_tags = 3
tag_share = 0.5
[[summaries]]
kind = "name"
cron = "0 9 * * *"
timezone = "UTC"
lang = "en"
networks = ["bluesky"]
preapproved = true
[report]
small_group = 5
top = 3
weeks_unheard = 4
""",
    "networks.toml": """
[bluesky]
listen = "firehose"
hosts = ["wss://x.example"]
stall_s = 9
post = false
handle = "a.example"
pds = "https://x.example"
[[mastodon]]
name = "m"
url = "https://m.example"
tags = ["a"]
poll_s = 60
names = false
post = false
visibility = "public"
""",
    "limits.toml": """
[store]
url = "sqlite:///x.db"
[retention]
text_days = 3
tombstone_days = 40
unseen_tombstone_days = 14
[posting]
per_day = 1
min_distance_minutes = 0
quiet_start = "22:00"
quiet_end = 07:00:00
delay_h = 1
stop = false
""",
}
"""Every key once, each on a line of its own."""
LINES = [(file, number) for file, text in FULL.items() for number in range(len(text.splitlines()))]


@pytest.mark.parametrize(
    "value", ["-1", "1.5", "nan", '""', '"\\u0000"', "[[1]]", "{}", "{a = 1}", "2026-01-01", '["", ""]']
)
def test_no_value_whatever_gets_past_or_breaks_the_check(folder, value):
    for file, text in FULL.items():
        (folder / file).write_text(text)
    load_settings(folder)
    for file, number in LINES:
        lines = FULL[file].splitlines()
        if " = " not in lines[number]:
            continue
        key = lines[number].partition(" ")[0]
        lines[number] = f"{key} = {value}"
        (folder / file).write_text("\n".join(lines))
        line = "\n".join(problems(folder))
        assert key in line, f"{key} = {value}: {line}"
        (folder / file).write_text(FULL[file])


def test_loaded_settings_do_not_change(folder):
    settings = load_settings(folder)
    with pytest.raises(ValueError, match="frozen"):
        settings.campaign.title = "other"
    assert set(type(settings).model_fields) == {name for model in FILES.values() for name in model.model_fields}


def test_secrets_come_from_the_environment_and_stay_hidden():
    secrets = Secrets.from_env(
        {
            "VIGIL_BLUESKY_PASSWORD": "hunter22",
            "VIGIL_MASTODON_TOKEN_MY_SERVER": "tooken",
            "VIGIL_KEYRING_PASSPHRASE": "open sesame",
            "HOME": "/root",
        }
    )
    assert secrets.bluesky_password == "hunter22"
    assert secrets.mastodon_token("my-server") == "tooken"
    assert secrets.mastodon_token("other") is None
    assert set(secrets.values()) == {"hunter22", "tooken", "open sesame"}
    for shown in (repr(secrets), str(secrets), f"{secrets}"):
        assert not any(value in shown for value in secrets.values())
    assert Secrets.from_env({}) == Secrets()


def test_an_empty_secret_is_an_error():
    with pytest.raises(ConfigError, match="VIGIL_BLUESKY_PASSWORD: set but empty"):
        Secrets.from_env({"VIGIL_BLUESKY_PASSWORD": " "})


def test_a_secret_with_a_line_break_is_an_error_that_does_not_show_it():
    with pytest.raises(ConfigError, match="VIGIL_MASTODON_TOKEN_MY_SERVER: has a line break") as raised:
        Secrets.from_env({"VIGIL_MASTODON_TOKEN_MY_SERVER": "tooken\n"})
    assert "tooken" not in str(raised.value)


ACCOUNTS = """
[[accounts]]
name = "be-bluesky"
network = "bluesky"
langs = ["be"]
handle = "be.example.org"
"""


def test_accounts_by_language(folder):
    (folder / "networks.toml").write_text(ACCOUNTS)
    (account,) = load_settings(folder).accounts
    assert account.secret_variable == "VIGIL_ACCOUNT_BE_BLUESKY"
    secrets = Secrets.from_env({"VIGIL_ACCOUNT_BE_BLUESKY": "word"})
    assert secrets.account("be-bluesky") == "word"
    assert "word" in secrets.values()


def test_languages_that_no_account_speaks(folder):
    plan = '[[summaries]]\nkind = "name"\ncron = "0 9 * * *"\n'
    (folder / "campaign.toml").write_text(CAMPAIGN + plan)
    assert load_settings(folder).unspoken() == ()
    (folder / "networks.toml").write_text(ACCOUNTS)
    assert load_settings(folder).unspoken() == (("bluesky", "en"),)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ('[bluesky]\npost = true\nhandle = "a.example.org"\n', "either `post = true` or `[[accounts]]` on bluesky"),
        (ACCOUNTS.replace("be-bluesky", "other"), "each handle in `accounts` once"),
        (ACCOUNTS.replace("be-bluesky", "other").replace("be.ex", "b.ex"), "one account for"),
        (ACCOUNTS.replace("be-bluesky", "other").replace("bluesky", "mastodon"), "`server` and no `handle`"),
        ('[[accounts]]\nname = "m"\nnetwork = "mastodon"\nlangs = ["ru"]\nserver = "x"\n', "`accounts.server` one of"),
    ],
)
def test_accounts_that_clash_are_refused(folder, more, said):
    (folder / "networks.toml").write_text(ACCOUNTS + more)
    with pytest.raises(ConfigError) as error:
        load_settings(folder)
    assert said in str(error.value)
