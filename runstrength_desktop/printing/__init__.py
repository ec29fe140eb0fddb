"""The plan on paper: reportlab lives here and nowhere else."""
