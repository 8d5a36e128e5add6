using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace PipelineSdk.Local.KillTest;

/// <summary>What a run left behind, and what is wrong with it in itself.</summary>
internal sealed class RunResult
{
    private readonly SortedDictionary<string, string> _results = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    private RunResult()
    {
    }

    /// <summary>The number of steps that did not have to be skipped.</summary>
    public int Steps => _results.Count;

    public long JournalLength { get; private set; }

    /// <summary>The attempts that a kill ended.</summary>
    public int LostAttempts { get; private set; }

    /// <summary>The steps that started again after they had succeeded.</summary>
    public int RepeatedSteps { get; private set; }

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Looks at a run that has ended.</summary>
    public static async Task<RunResult> ReadAsync(string folder)
    {
        var result = new RunResult();
        await using var engine = new LocalEngine(KillPipeline.Options(folder));
        var execution = await engine.ResumeAsync(engine.List(KillPipeline.Name).Single().Arn);
        result.ReadJournal(folder, whole: true);
        await result.ReadEventsAsync(execution, Path.Combine(folder, KillPipeline.Ledger));
        if (execution.State.Status != ExecutionStatus.Succeeded)
        {
            result._problems.Add(execution.State.ToString());
        }

        foreach (var step in execution.State.Steps)
        {
            result._results[step.Name] = $"{step.Status} {step.Outcome} {await ResultOfAsync(engine.Store, step)}";
        }

        result.CheckVersions(folder, execution.State);
        return result;
    }

    /// <summary>What is wrong with a run that was killed just now.</summary>
    public static IReadOnlyList<string> ReadKilled(string folder)
    {
        var result = new RunResult();
        result.ReadJournal(folder, whole: false);
        var engine = new LocalEngine(KillPipeline.Options(folder));
        if (engine.List(KillPipeline.Name) is not [{ Status: ExecutionStatus.Executing or ExecutionStatus.Succeeded }])
        {
            result._problems.Add("A killed run is not there, or not as one that runs.");
        }

        return result.Problems;
    }

    public IEnumerable<string> DifferencesFrom(RunResult expected) => _results
        .Where(result => expected._results.GetValueOrDefault(result.Key) != result.Value)
        .Select(result => $"{result.Key} is '{result.Value}' and not '{expected._results.GetValueOrDefault(result.Key)}'.");

    /// <summary>What the step made, without the names of jobs, which are new in each attempt.</summary>
    private static async Task<string> ResultOfAsync(IObjectStore store, StepState step)
    {
        var properties = step.Properties ?? default;
        return step.Type switch
        {
            "Processing" when step.Status == StepStatus.Succeeded => string.Join(' ', await Task.WhenAll(
                properties.GetProperty("ProcessingOutputConfig").GetProperty("Outputs").EnumerateArray().Select(output =>
                    HashOfAsync(store, $"{output.GetProperty("S3Output").GetProperty("S3Uri").GetString()}/{FileOf(output)}")))),
            "Training" when step.Status == StepStatus.Succeeded =>
                $"{await ModelOfAsync(store, properties.GetProperty("ModelArtifacts").GetProperty("S3ModelArtifacts").GetString()!)} " +
                properties.GetProperty("FinalMetricDataList")[0].GetProperty("Value").GetRawText(),
            "Lambda" or "Callback" when step.Status == StepStatus.Succeeded => properties.GetProperty("OutputParameters").GetRawText(),
            _ => "",
        };
    }

    private static string FileOf(JsonElement output) => output.GetProperty("OutputName").GetString() == "data" ? "data.csv" : "report.json";

    private static async Task<string> HashOfAsync(IObjectStore store, string uri) =>
        await store.FindAsync(ObjectLocation.Parse(uri)) is { } found
            ? string.Create(CultureInfo.InvariantCulture, $"{found.Bytes}:{found.Sha256}")
            : $"there is nothing at {uri}";

    private static async Task<string> ModelOfAsync(IObjectStore store, string uri)
    {
        await using var content = await store.OpenReadAsync(ObjectLocation.Parse(uri));
        await using var archive = new TarReader(new GZipStream(content, CompressionMode.Decompress));
        using var text = new StreamReader((await archive.GetNextEntryAsync())!.DataStream!);
        return await text.ReadToEndAsync();
    }

    /// <summary>Every line is an event, but for the last one of a journal whose writer was killed.</summary>
    private void ReadJournal(string folder, bool whole)
    {
        var path = Directory.EnumerateFiles(Path.Combine(folder, "executions"), "journal.jsonl", SearchOption.AllDirectories).Single();
        var text = File.ReadAllText(path);
        JournalLength = new FileInfo(path).Length;
        var lines = text.Split('\n');
        if (whole && lines[^1].Length > 0)
        {
            _problems.Add("The journal's last line is torn.");
        }

        foreach (var line in lines[..^1])
        {
            try
            {
                using var _ = JsonDocument.Parse(line);
            }
            catch (JsonException)
            {
                _problems.Add($"The journal has a line that is no JSON: {line}");
            }
        }
    }

    private async Task ReadEventsAsync(LocalExecution execution, string ledger)
    {
        var succeeded = new HashSet<string>(StringComparer.Ordinal);
        var attempts = new HashSet<string>(StringComparer.Ordinal);
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var happened in execution.EventsAsync())
        {
            switch (happened)
            {
                case StepStarted started:
                    attempts.Add(string.Create(CultureInfo.InvariantCulture, $"{started.Step} {started.Attempt}"));
                    RepeatedSteps += succeeded.Contains(started.Step) ? 1 : 0;
                    break;
                case StepSucceeded step when !succeeded.Add(step.Step):
                    _problems.Add($"{step.Step} succeeded twice.");
                    break;
                case CallbackIssued callback when !tokens.Add(callback.Step):
                    _problems.Add($"{callback.Step} has two tokens.");
                    break;
            }
        }

        LostAttempts = execution.State.Steps.SelectMany(static step => step.Attempts).Count(static attempt => attempt.EndTime is null);
        if (RepeatedSteps > 0)
        {
            _problems.Add($"{RepeatedSteps} steps started again after they had succeeded.");
        }

        // Each attempt's job runs once, and none runs that the journal doesn't know.
        var ran = await File.ReadAllLinesAsync(ledger);
        _problems.AddRange(ran.Where(line => !attempts.Contains(line)).Select(static line => $"'{line}' ran, and the journal doesn't know of it."));
        _problems.AddRange(ran.GroupBy(static line => line).Where(static group => group.Count() > 1).Select(static group => $"'{group.Key}' ran twice."));
    }

    /// <summary>Each registration has one version: none is left out and none is there twice.</summary>
    private void CheckVersions(string folder, ExecutionState state)
    {
        var versions = state.Steps.Where(static step => step is { Type: "RegisterModel", Status: StepStatus.Succeeded })
            .Select(static step => step.Properties!.Value.GetProperty("ModelPackageVersion").GetInt32())
            .Order()
            .ToList();
        var files = Directory.GetFiles(Path.Combine(folder, "records", "model-packages", "trees"), "*.json");
        if (!versions.SequenceEqual(Enumerable.Range(1, versions.Count)) || files.Length != versions.Count)
        {
            _problems.Add($"The steps registered the versions {string.Join(", ", versions)}, and there are {files.Length}.");
        }
    }
}
