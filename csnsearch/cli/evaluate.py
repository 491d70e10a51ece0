"""``csnsearch eval``: the quality of the ranking on a judged set."""

from pathlib import Path

import click

from csnsearch.cli.evaluation_report import (
    comparison_json,
    comparison_lines,
    measure_lines,
    measures_json,
)
from csnsearch.cli.options import argument, command, json_option, option, print_json
from csnsearch.engines import ENGINES
from csnsearch.evaluation import Baseline, Comparison, JudgedSet, evaluate

_FILE = click.Path(path_type=Path, dir_okay=False)


@command(
    "eval",
    "L'index est temporaire. nDCG@10 : gain linéaire, comme trec_eval. Quand queries.jsonl "
    "donne un « request », la moyenne se fait d'abord par demande.\n"
    "Exemples :\n  csnsearch eval mon-jeu --qrels mon-jeu/qrels_main.tsv --run mon-jeu.run\n"
    "  csnsearch eval mon-jeu --save avant.json\n"
    "  csnsearch eval mon-jeu --baseline avant.json",
)
@argument("folder", type=click.Path(path_type=Path), metavar="JEU")
@option("--qrels", type=click.Path(path_type=Path), help="Jugements (JEU/qrels.tsv par défaut).")
@option("--run", "run_path", type=_FILE, help="Écrit le classement au format TREC.")
@option("--save", "save_path", type=_FILE,
        help="Écrit les mesures, requête par requête, pour --baseline.")  # fmt: skip
@option("--baseline", "baseline_path", type=_FILE,
        help="Compare aux mesures qu'a écrites --save.")  # fmt: skip
@option("--engine", type=click.Choice(sorted(ENGINES)), default="tantivy", show_default=True,
        help="Moteur à mesurer.")  # fmt: skip
@json_option
def evaluate_command(  # noqa: PLR0913  one parameter per option
    *, folder: Path, qrels: Path | None, run_path: Path | None, save_path: Path | None,
    baseline_path: Path | None, engine: str, as_json: bool,
) -> None:  # fmt: skip
    judged = JudgedSet.read(folder, qrels)
    # Read before measuring: a wrong file is said at once, and --save may replace it.
    baseline = Baseline.read(baseline_path, judged) if baseline_path else None
    result = evaluate(judged, engine=engine)
    if run_path:
        run_path.write_text("\n".join(result.trec_lines()) + "\n", encoding="utf-8")
    if save_path:
        Baseline.of(result).write(save_path)
    comparison = Comparison.of(baseline, result) if baseline else None
    if as_json:
        print_json(measures_json(result) | (comparison_json(comparison) if comparison else {}))
        return
    for line in measure_lines(result):
        click.echo(line)
    if comparison:
        for line in comparison_lines(comparison, result):
            click.echo(line)
