"""Writing a report: which parts there are, how far each is, and what its versions say."""
