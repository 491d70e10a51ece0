class Taxonomy:
    def resolve(self, vocabulary: str, text: str) -> str | None:
        return None
    def split(self, vocabulary: str, text: str) -> list[str]:
        return [p.strip() for p in text.split(",") if p.strip()]
CSN = Taxonomy()
