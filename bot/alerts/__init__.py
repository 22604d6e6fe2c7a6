"""Alerts: what tells the staff, by mail and chat, that something needs a person.

A message says what kind of thing it is, its number, and which command shows it. It names nobody, neither prisoners nor
supporters, and quotes nothing: phones are read at borders, and mail lies on servers that are not ours.
`matter`: what needs a person, in words; `mail` and `chat`: the ways it is told; when, and at most once:
`bot.stages.alert`.
"""

from bot.alerts.chat import Chat
from bot.alerts.mail import Mail
from bot.alerts.matter import Channel, Matter, Message, compose

__all__ = ["Channel", "Chat", "Mail", "Matter", "Message", "compose"]
