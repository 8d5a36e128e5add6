namespace PipelineSdk.Local;

/// <summary>Executions in a folder: <c>PIPELINE/ID</c> with <c>definition.json</c>, <c>journal.jsonl</c> and <c>jobs</c>.</summary>
internal sealed class FolderExecutionRepository(string folder, bool flush) : ExecutionRepository
{
    private const string Definition = "definition.json";
    private const string Journal = "journal.jsonl";
    private const string Lock = "lock";

    public override IExecutionJournal Create(ExecutionArn arn, ReadOnlyMemory<byte> definition)
    {
        var path = Directory.CreateDirectory(FolderOf(arn)).FullName;
        var held = Hold(path, arn);
        try
        {
            AtomicFile.Write(Path.Combine(path, Definition), definition.Span);
            return new LockedJournal(new FileJournal(Path.Combine(path, Journal), 0, flush), held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public override (IExecutionJournal Journal, StoredExecution Stored) Open(ExecutionArn arn)
    {
        var path = Existing(arn);
        var held = Hold(path, arn);
        try
        {
            var (events, length) = JournalReader.Read(Path.Combine(path, Journal));
            if (events.Count == 0)
            {
                throw NotFound(arn);
            }

            var stored = new StoredExecution(File.ReadAllBytes(Path.Combine(path, Definition)), events);
            return (new LockedJournal(new FileJournal(Path.Combine(path, Journal), length, flush), held), stored);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public override StoredExecution Read(ExecutionArn arn)
    {
        var path = Existing(arn);
        var (events, _) = JournalReader.Read(Path.Combine(path, Journal));
        return events.Count == 0 ? throw NotFound(arn) : new(File.ReadAllBytes(Path.Combine(path, Definition)), events);
    }

    public override IReadOnlyList<string> List(string pipelineName)
    {
        var path = Path.Combine(folder, SafeName.Encode(pipelineName));
        return Directory.Exists(path)
            ? [.. Directory.EnumerateDirectories(path).Where(static execution => File.Exists(Path.Combine(execution, Journal))).Select(Path.GetFileName)!]
            : [];
    }

    public override string JobsFolder(ExecutionArn arn) => Path.Combine(FolderOf(arn), "jobs");

    private string FolderOf(ExecutionArn arn) => Path.Combine(folder, SafeName.Encode(arn.PipelineName), SafeName.Encode(arn.Id));

    private string Existing(ExecutionArn arn) => FolderOf(arn) is var path && File.Exists(Path.Combine(path, Journal)) ? path : throw NotFound(arn);

    private static FileStream Hold(string path, ExecutionArn arn)
    {
        try
        {
            // The system lets go of the lock when the process ends, however it ends.
            return new FileStream(Path.Combine(path, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new InvalidOperationException($"The execution '{arn}' is being run by another engine.", exception);
        }
    }

    private sealed class LockedJournal(FileJournal journal, FileStream held) : IExecutionJournal
    {
        public void Append(ExecutionEvent happened) => journal.Append(happened);

        public void Dispose()
        {
            journal.Dispose();
            held.Dispose();
        }
    }
}
