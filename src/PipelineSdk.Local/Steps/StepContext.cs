namespace PipelineSdk.Local;

/// <summary>An attempt to run a step: the step with its resolved arguments, and what surrounds it.</summary>
public sealed class StepContext
{
    internal StepContext()
    {
    }

    /// <summary>The step as the definition has it.</summary>
    public required StepDefinition Definition { get; init; }

    /// <summary>The step's name.</summary>
    public string StepName => Definition.Name;

    /// <summary>The whole step with all expressions resolved: the arguments and what stands beside them.</summary>
    public required JsonElement Resolved { get; init; }

    /// <summary>The arguments with all expressions resolved; an empty object if there are none.</summary>
    public JsonElement Arguments => Resolved.Member("Arguments") is { ValueKind: JsonValueKind.Object } arguments ? arguments : JsonValues.EmptyObject;

    /// <summary>The attempt's number, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>The name for the job that the step starts: the service's form, at most 63 characters.</summary>
    public required string JobName { get; init; }

    /// <summary>The pipeline's name.</summary>
    public required string PipelineName { get; init; }

    /// <summary>The execution's ARN.</summary>
    public required string ExecutionArn { get; init; }

    /// <summary>The objects under <c>s3://</c>.</summary>
    public required IObjectStore Store { get; init; }

    /// <summary>The engine's clock.</summary>
    public required TimeProvider TimeProvider { get; init; }

    /// <summary>The Region and account that ARNs name.</summary>
    public required PipelineEnvironment Environment { get; init; }

    /// <summary>A folder for this attempt alone, which need not exist yet.</summary>
    public required string Folder { get; init; }

    internal string? CallbackToken { get; init; }

    internal Action<JobLog> LogStarted { get; init; } = static _ => { };

    /// <summary>The ARN of something of this Region and account.</summary>
    /// <param name="kind">The kind, such as <c>training-job</c>.</param>
    /// <param name="name">The name.</param>
    /// <returns>The ARN; the name is in lower case, as the service writes it.</returns>
    public string ArnOf(string kind, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Arns.Of(Environment, kind, name);
    }
}
