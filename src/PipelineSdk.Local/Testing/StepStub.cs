namespace PipelineSdk.Local.Testing;

/// <summary>
/// What a step does in a test. Failures come first; then it succeeds as declared, or, if no success is declared, is run as without the stub.
/// </summary>
public sealed class StepStub
{
    private readonly StepDefinition _step;
    private readonly List<StepFault> _faults = [];

    internal StepStub(StepDefinition step) => _step = step;

    internal IReadOnlyList<StepFault> Faults => _faults;

    internal bool HasResult { get; private set; }

    internal JsonObject Properties { get; } = [];

    internal JsonObject Outputs { get; } = [];

    internal Dictionary<string, string> PropertyFiles { get; } = new(StringComparer.Ordinal);

    internal List<(string UriPath, string Key, string Content)> Files { get; } = [];

    internal TimeSpan Duration { get; private set; }

    /// <summary>The step succeeds.</summary>
    /// <param name="properties">What later steps refer to, beside what a step of its type always reports.</param>
    /// <returns>This stub.</returns>
    public StepStub Succeeds(JsonObject? properties = null)
    {
        HasResult = true;
        if (properties is not null)
        {
            JsonMerge.Into(Properties, JsonValues.Of(properties));
        }

        return this;
    }

    /// <summary>The step succeeds, and reports a value under a path.</summary>
    /// <param name="path">The path as references write it, such as <c>ModelArtifacts.S3ModelArtifacts</c>.</param>
    /// <param name="value">The value.</param>
    /// <returns>This stub.</returns>
    /// <exception cref="ArgumentException">It is no such path.</exception>
    public StepStub Reports(string path, JsonNode? value)
    {
        HasResult = true;
        PropertyPlacer.Place(Properties, JsonPath.Parse(path) ?? throw new ArgumentException($"'{path}' is no path such as 'a.b[0]'.", nameof(path)), value);
        return this;
    }

    /// <summary>The Lambda or callback step succeeds with an output.</summary>
    /// <param name="output">The output's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>This stub.</returns>
    /// <exception cref="ArgumentException">The step declares no such output.</exception>
    public StepStub Returns(string output, JsonNode? value)
    {
        if (!_step.OutputParameters.Any(declared => declared.OutputName == output))
        {
            throw new ArgumentException(
                $"Step '{_step.Name}' has no output '{output}'; it has {Text.List(_step.OutputParameters.Select(static declared => declared.OutputName))}.",
                nameof(output));
        }

        HasResult = true;
        Outputs[output] = value?.DeepClone();
        return this;
    }

    /// <summary>The processing step succeeds with a property file.</summary>
    /// <param name="name">The property file's name.</param>
    /// <param name="json">Its content.</param>
    /// <returns>This stub.</returns>
    /// <exception cref="ArgumentException">The step has no such property file.</exception>
    public StepStub PropertyFile(string name, [StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (!_step.PropertyFiles.Any(file => file.Name == name))
        {
            throw new ArgumentException(
                $"Step '{_step.Name}' has no property file '{name}'; it has {Text.List(_step.PropertyFiles.Select(static file => file.Name))}.",
                nameof(name));
        }

        HasResult = true;
        PropertyFiles[name] = json;
        return this;
    }

    /// <summary>The step succeeds, and writes an object below an S3 URI that it reports.</summary>
    /// <param name="uriPath">The path of the URI as references write it, such as <c>OutputDataConfig.S3OutputPath</c>.</param>
    /// <param name="key">The object's key below the URI.</param>
    /// <param name="content">Its content.</param>
    /// <returns>This stub.</returns>
    public StepStub Writes(string uriPath, string key, string content)
    {
        ArgumentException.ThrowIfNullOrEmpty(uriPath);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(content);
        HasResult = true;
        Files.Add((uriPath, key, content));
        return this;
    }

    /// <summary>Each attempt takes a time on the test's clock.</summary>
    /// <param name="time">The time; not negative.</param>
    /// <returns>This stub.</returns>
    public StepStub Takes(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        Duration = time;
        return this;
    }

    /// <summary>The step fails: always, unless the fault is limited. Faults come one after the other, as they are declared.</summary>
    /// <param name="exceptionType">The kind of failure as retry policies name it, such as <c>SageMaker.CAPACITY_ERROR</c>; <see langword="null"/>: none.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The fault, to be limited.</returns>
    public StepFault Fails(string? exceptionType = null, string reason = "The test made the step fail.")
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        var fault = new StepFault(this, exceptionType, reason);
        _faults.Add(fault);
        return fault;
    }
}
