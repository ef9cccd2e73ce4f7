"""The only SQL of the desk: tables, migrations, writes, queries, search."""
