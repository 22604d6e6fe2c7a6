"""The schema of `[alerts]` in networks.toml: how the staff is told."""

from __future__ import annotations

from datetime import time
from typing import Literal

from pydantic import Field, model_validator

from bot.settings_table import Many, Table
from bot.settings_values import Host, MailAddress, TimeOfDay, Title, on_this_machine, refuse


class Alerts(Table):
    """How the staff is told that something needs a person; nothing is told by default."""

    mail_to: Many[MailAddress] = Field(default=(), description="Who gets mail; none for no mail.")
    mail_from: MailAddress = Field(default="", description="The sender; needed with `mail_to`.")
    smtp_host: Host = Field(default="", description="The mail server; needed with `mail_to`.")
    smtp_port: int = Field(default=587, ge=1, le=65535, description="Its port.")
    smtp_tls: Literal["starttls", "tls", "none"] = Field(
        default="starttls", description="How the connection is secured; `none` on this machine only."
    )
    smtp_user: Title = Field(default="", description="Who signs in there; the password is `VIGIL_SMTP_PASSWORD`.")
    chat: bool = Field(
        default=False, description="Also write into the chat room whose address is `VIGIL_ALERTS_WEBHOOK`."
    )
    gather_minutes: int = Field(
        default=30, ge=1, le=1440, description="Minutes between two messages at least; what is urgent waits for 5."
    )
    resend_h: int = Field(
        default=24, ge=1, le=168, description="Hours after which a matter that nobody has seen to is told again."
    )
    deaf_minutes: int = Field(
        default=60, ge=10, le=1440, description="Minutes for which a source is not heard before that is told."
    )
    quiet_start: TimeOfDay = Field(
        default=time(22), description="Begin of the hours in which only what is urgent is told, in `campaign.timezone`."
    )
    quiet_end: TimeOfDay = Field(default=time(7), description="Their end; the same as `quiet_start` for none.")

    @model_validator(mode="after")
    def _checked(self) -> Alerts:
        if self.mail_to and not (self.mail_from and self.smtp_host):
            refuse("`mail_from` and `smtp_host` beside `mail_to`")
        if self.smtp_tls == "none" and self.smtp_host and not on_this_machine(self.smtp_host):
            refuse('`smtp_tls = "starttls"` or `"tls"` for a server that is not on this machine')
        return self
