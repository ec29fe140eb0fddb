"""Plan settings: where strength goes, hours between, first day, kg or lb."""
