using Microsoft.Data.Sqlite;

namespace StanceKit.Worker;

/// <summary>How far a file of output reaches by the state.</summary>
/// <param name="Length">Bytes that were made last.</param>
/// <param name="Tail">Hash of the last of them, by which a file is known again.</param>
internal sealed record KnownFile(long Length, string Tail);

/// <summary>An article that was scored.</summary>
internal readonly record struct SeenArticle(string Id, string ContentHash, int Revision);

/// <summary>What was scored and how long the output then was, in SQLite. One worker at a time has it open.</summary>
internal sealed class StateDatabase : IDisposable
{
    private const int Version = 1;
    private readonly SqliteConnection _connection;

    /// <summary>Opens the state or makes it.</summary>
    /// <exception cref="WorkerException">The file is no state, or another worker has it.</exception>
    public StateDatabase(string path)
    {
        var builder = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 2 };
        _connection = new SqliteConnection(builder.ToString());
        try
        {
            _connection.Open();
            Prepare(path);
        }
        catch (SqliteException e)
        {
            _connection.Dispose();
            throw e.SqliteErrorCode switch
            {
                5 or 6 => new WorkerException($"{path}: another worker is using this state. Stop it, or give another --state FILE.", e),
                26 => new WorkerException($"{path}: this is not a state file. Give another --state FILE, or remove it to score everything again.", e),
                _ => new WorkerException($"{path}: the state cannot be opened: {e.Message} Check that its folder may be written to.", e),
            };
        }
    }

    /// <summary>Content hash and revision of an article, null when it was never scored.</summary>
    public SeenArticle? Article(string id)
    {
        using var command = Command("SELECT content, revision FROM article WHERE id = $id", ("$id", id));
        using var reader = command.ExecuteReader();
        return reader.Read() ? new SeenArticle(id, reader.GetString(0), reader.GetInt32(1)) : null;
    }

    /// <summary>Whether a reject was written before.</summary>
    public bool KnowsReject(string key)
    {
        using var command = Command("SELECT 1 FROM reject WHERE key = $key", ("$key", key));
        return command.ExecuteScalar() is not null;
    }

    /// <summary>What is known of an output file, null when nothing is.</summary>
    public KnownFile? File(string name)
    {
        using var command = Command("SELECT length, tail FROM file WHERE name = $name", ("$name", name));
        using var reader = command.ExecuteReader();
        return reader.Read() ? new KnownFile(reader.GetInt64(0), reader.GetString(1)) : null;
    }

    /// <summary>Records articles, rejects and the files that hold them, all or none.</summary>
    public void Commit(IEnumerable<SeenArticle> articles, IEnumerable<string> rejects, IEnumerable<(string Name, KnownFile File)> files)
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var article in articles)
        {
            Execute("INSERT OR REPLACE INTO article (id, content, revision) VALUES ($id, $content, $revision)", ("$id", article.Id), ("$content", article.ContentHash), ("$revision", article.Revision));
        }

        foreach (var key in rejects)
        {
            Execute("INSERT OR IGNORE INTO reject (key) VALUES ($key)", ("$key", key));
        }

        foreach (var (name, file) in files)
        {
            Execute("INSERT OR REPLACE INTO file (name, length, tail) VALUES ($name, $length, $tail)", ("$name", name), ("$length", file.Length), ("$tail", file.Tail));
        }

        transaction.Commit();
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private void Prepare(string path)
    {
        // Held until the worker ends, so that two workers never append to the same files.
        Execute("PRAGMA locking_mode = EXCLUSIVE");
        Execute("BEGIN EXCLUSIVE");
        using (var version = Command("PRAGMA user_version"))
        {
            var found = Convert.ToInt32(version.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
            if (found > Version)
            {
                throw new WorkerException($"{path}: a newer version of the worker made this state. Update the worker, or give another --state FILE.");
            }
        }

        Execute("""
            CREATE TABLE IF NOT EXISTS article (id TEXT PRIMARY KEY, content TEXT NOT NULL, revision INTEGER NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS reject (key TEXT PRIMARY KEY) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS file (name TEXT PRIMARY KEY, length INTEGER NOT NULL, tail TEXT NOT NULL) WITHOUT ROWID;
            PRAGMA user_version = 1;
            """);
        Execute("COMMIT");
    }

    private void Execute(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
