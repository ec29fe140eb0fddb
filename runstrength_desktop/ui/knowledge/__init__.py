"""Knowledge to read: articles whose statements name their sources."""
