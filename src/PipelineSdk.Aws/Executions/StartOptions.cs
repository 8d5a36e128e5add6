using System.Text.RegularExpressions;

namespace PipelineSdk.Aws;

/// <summary>With what an execution starts.</summary>
public sealed partial record StartOptions
{
    /// <summary>
    /// The values of parameters; those without one have their default. At most 200, each of 1 to 1,024 characters as text.
    /// </summary>
    /// <value><see langword="null"/> by default: none.</value>
    public Dictionary<string, ParameterValue>? Parameters { get; init; }

    /// <summary>The execution's name to show. Length: 1 to 82; pattern: <c>[a-zA-Z0-9](-*[a-zA-Z0-9])*</c>.</summary>
    /// <value><see langword="null"/> by default: the service makes one.</value>
    public string? DisplayName { get; init; }

    /// <summary>The execution's description. Length: at most 3,072.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? Description { get; init; }

    /// <summary>How many of its steps may run at a time. Range: at least 1.</summary>
    /// <value><see langword="null"/> by default: the pipeline's own setting holds.</value>
    public int? MaxParallelExecutionSteps { get; init; }

    /// <summary>The steps to run, if not all.</summary>
    /// <value><see langword="null"/> by default: all.</value>
    public SelectiveExecution? SelectiveExecution { get; init; }

    /// <summary>The version of the pipeline to run. Range: at least 1.</summary>
    /// <value><see langword="null"/> by default: the latest.</value>
    public long? PipelineVersionId { get; init; }

    /// <summary>
    /// A token of the caller's for this start: a second start with it gives the execution of the first instead of another one. Length: 32
    /// to 128.
    /// </summary>
    /// <value><see langword="null"/> by default: a new one for each call, so that only the retries of one call count as one.</value>
    public string? ClientRequestToken { get; init; }

    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What is wrong with the options apart from parameters and selected steps.</summary>
    internal IEnumerable<string> Problems()
    {
        if (DisplayName is not null && !ExecutionName().IsMatch(DisplayName))
        {
            yield return $"The display name '{DisplayName}' has to be of 1 to 82 letters, digits and hyphens," +
                " the first and last no hyphen.";
        }

        if (Description?.Length > 3072)
        {
            yield return $"The description may have 3,072 characters, not {Texts.Number(Description.Length)}.";
        }

        if (MaxParallelExecutionSteps < 1)
        {
            yield return $"At least 1 step must be able to run at a time, not {Texts.Number(MaxParallelExecutionSteps.Value)}.";
        }

        if (PipelineVersionId < 1)
        {
            yield return $"The versions of a pipeline start with 1; {Texts.Number(PipelineVersionId.Value)} is none.";
        }

        if (ClientRequestToken is { Length: < 32 or > 128 })
        {
            yield return $"The client request token has {Texts.Number(ClientRequestToken.Length)} characters: give 32 to 128.";
        }
    }

    [GeneratedRegex(@"\A(?=.{1,82}\z)[a-zA-Z0-9](-*[a-zA-Z0-9])*\z")]
    private static partial Regex ExecutionName();
}
