"""`python -m training STEP [options]`: the steps in order are prepare, teacher, label, student, export."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import torch

from training.settings import Paths, Plan
from training.steps import STEPS
from training.together import begin


def main() -> None:
    """Read the command line, set the threads and the seed, do the step."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("step", choices=list(STEPS))
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("SAYSO_SHARED", "../shared")))
    parser.add_argument("--work", type=Path, default=Path("../train"))
    parser.add_argument("--encoder", type=Path, default=Path("../train/e5"))
    parser.add_argument("--releases", type=Path, default=None, help="a folder of what US offices publish (training/releases.py)")
    parser.add_argument("--minutes", type=float, default=Plan().minutes)
    parser.add_argument("--steps", type=int, default=Plan().steps)
    parser.add_argument("--rate", type=float, default=Plan().encoder_rate, help="at which the encoder learns")
    parser.add_argument("--start", default=Plan().start, help="the run to set out from")
    parser.add_argument("--teacher", default=Plan().teacher, help="the run whose view is taken")
    parser.add_argument("--sets", nargs="*", default=[], help="open sets to label, all if none is named")
    parser.add_argument("--with", dest="other", default=Plan().other, help="the run to mix with the one set out from")
    parser.add_argument("--share", type=float, default=Plan().share, help="of the other run in the mixture")
    parser.add_argument("--name", default=None, help="the run's folder under the work folder")
    parser.add_argument("--threads", type=int, default=Plan().threads)
    given = parser.parse_args()
    paths = Paths(
        shared=given.shared.resolve(), work=given.work.resolve(), encoder=given.encoder.resolve(), releases=given.releases
    )
    asked = ("minutes", "steps", "start", "teacher", "other", "share")
    plan = Plan(**{name: getattr(given, name) for name in asked}, sets=tuple(given.sets), encoder_rate=given.rate)
    torch.manual_seed(plan.seed)
    torch.set_num_threads(given.threads)
    begin()
    STEPS[given.step](paths, plan, given.name or given.step)


if __name__ == "__main__":
    main()
