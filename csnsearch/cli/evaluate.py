"""``csnsearch eval``: the quality of the ranking on a judged set."""

from pathlib import Path

import click

from csnsearch.cli.language import say
from csnsearch.cli.options import argument, command, json_option, option, print_json
from csnsearch.engines import ENGINES
from csnsearch.evaluation import JudgedSet, evaluate
from csnsearch.messages import message


@command(
    "eval",
    "L'index est temporaire. nDCG@10 : gain linéaire, comme trec_eval.\n"
    "Exemple :\n  csnsearch eval mon-jeu --qrels mon-jeu/qrels_main.tsv --run mon-jeu.run",
)
@argument("folder", type=click.Path(path_type=Path), metavar="JEU")
@option("--qrels", type=click.Path(path_type=Path), help="Jugements (JEU/qrels.tsv par défaut).")
@option("--run", "run_path", type=click.Path(path_type=Path, dir_okay=False),
        help="Écrit le classement au format TREC.")  # fmt: skip
@option("--engine", type=click.Choice(sorted(ENGINES)), default="tantivy", show_default=True,
        help="Moteur à mesurer.")  # fmt: skip
@json_option
def evaluate_command(
    folder: Path, qrels: Path | None, run_path: Path | None, engine: str,
    as_json: bool,  # noqa: FBT001  click's own
) -> None:  # fmt: skip
    result = evaluate(JudgedSet.read(folder, qrels), engine=engine)
    if run_path:
        run_path.write_text("\n".join(result.trec_lines()) + "\n", encoding="utf-8")
    measures = {
        "queries": result.queries,
        "documents": result.documents,
        "ndcg@10": round(result.ndcg_10, 4),
        "recall@100": round(result.recall_100, 4),
        "mrr@10": round(result.mrr_10, 4),
        "index_seconds": round(result.index_seconds, 3),
        "query_ms": round(result.query_ms, 3),
    }
    if as_json:
        print_json(measures)
        return
    click.echo(
        say(
            message(
                "{queries} requêtes, {documents} documents",
                queries=result.queries,
                documents=result.documents,
            )
        )
    )
    click.echo(
        f"nDCG@10 {result.ndcg_10:.4f}   R@100 {result.recall_100:.4f}   MRR@10 {result.mrr_10:.4f}"
    )
