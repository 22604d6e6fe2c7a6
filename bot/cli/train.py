"""`vigil train`: the scorer's weights from texts with known mentions."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("train")(train)


def train(
    out: Annotated[Path, typer.Option("--out", help="Where the model is written.")] = Path("model.json"),
    contexts: Annotated[
        Path | None,
        typer.Option("--contexts", help="A folder of texts in place of the shipped ones.", show_default=False),
    ] = None,
) -> None:
    """Fit the linker's weights to the shipped training texts: the same texts and registry give the same bytes.

    Takes seconds. The shipped model is `config/model.json`; name another one in a copy of `nlp.cfg`.

    Example: `vigil train --out config/model.json`
    """
    from bot.cli.link import load
    from bot.settings import shipped_config
    from nlp.gold import GoldError
    from nlp.train import read_training
    from nlp.train import train as fitted

    try:
        cases = read_training(contexts or shipped_config() / "training")
    except (GoldError, OSError) as error:
        raise typer.BadParameter(str(error)) from None
    trained = fitted(load(None), cases)
    out.write_bytes(trained.as_bytes())
    held_out = trained.model["held_out"]
    print(f"{out}: {trained.model['choices']} choices in {trained.model['contexts']} texts")
    print(
        f"texts that the weights were not fitted to: Brier score {held_out['brier']}, stretched by {held_out['factor']}"
    )
    for entry in held_out["bins"]:
        told = f"{entry['choices']:4} choices, mean {entry['mean']:.2f}, right {entry['right']:.2f}"
        print(f"  from {entry['from']:.2f}: {told}")
