namespace PipelineSdk;

/// <summary>Reading definitions from text.</summary>
public sealed partial class PipelineDefinition
{
    /// <summary>The greatest length of a text that is read, in bytes of UTF-8: 32 MiB.</summary>
    public const int MaxLength = 32 * 1024 * 1024;

    /// <summary>What was wrong with the text, if it was read from one.</summary>
    internal IReadOnlyList<PipelineDiagnostic> Problems { get; init; } = [];

    /// <summary>Reads a definition: one from here, from the Python SDK, from <c>DescribePipeline</c> or any other. What is not known is kept.</summary>
    /// <remarks>
    /// Checks only what is needed to read it: <see cref="Validate"/> checks the rest. Members may be nested 512 levels deep.
    /// </remarks>
    /// <param name="json">The text. Length: at most <see cref="MaxLength"/>.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="PipelineDefinitionException">The text is no definition; it carries all problems at once.</exception>
    public static PipelineDefinition Parse(string json) => TryParse(json, out var definition, out var diagnostics)
        ? definition
        : throw new PipelineDefinitionException(diagnostics);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="utf8Json">The text as UTF-8, with or without a byte order mark; it is copied. Length: at most <see cref="MaxLength"/>.</param>
    public static PipelineDefinition Parse(ReadOnlyMemory<byte> utf8Json) => TryParse(utf8Json, out var definition, out var diagnostics)
        ? definition
        : throw new PipelineDefinitionException(diagnostics);

    /// <summary>Reads a definition and gives what could be read in any case.</summary>
    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="json">The text. Length: at most <see cref="MaxLength"/>.</param>
    /// <param name="definition">
    /// The definition. With errors, it lacks what they concern; <see langword="null"/> if the text is no JSON object at all.
    /// </param>
    /// <param name="diagnostics">All problems: errors and warnings.</param>
    /// <returns>Whether there are no errors.</returns>
    public static bool TryParse(
        string json,
        [NotNullWhen(true)] out PipelineDefinition? definition,
        out IReadOnlyList<PipelineDiagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(json);
        var bag = new DiagnosticBag();
        definition = DefinitionText.Encode(json, bag) is { } utf8Json ? Read(utf8Json, bag) : null;
        diagnostics = bag.All;
        return definition is not null && !bag.HasErrors;
    }

    /// <inheritdoc cref="TryParse(string, out PipelineDefinition?, out IReadOnlyList{PipelineDiagnostic})"/>
    /// <param name="utf8Json">The text as UTF-8, with or without a byte order mark; it is copied. Length: at most <see cref="MaxLength"/>.</param>
    /// <param name="definition">
    /// The definition. With errors, it lacks what they concern; <see langword="null"/> if the text is no JSON object at all.
    /// </param>
    /// <param name="diagnostics">All problems: errors and warnings.</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> utf8Json,
        [NotNullWhen(true)] out PipelineDefinition? definition,
        out IReadOnlyList<PipelineDiagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        definition = Read(utf8Json.Length > MaxLength ? utf8Json : utf8Json.ToArray(), bag);
        diagnostics = bag.All;
        return definition is not null && !bag.HasErrors;
    }

    private static PipelineDefinition? Read(ReadOnlyMemory<byte> utf8Json, DiagnosticBag bag) =>
        DefinitionReader.Read(DefinitionText.WithoutMark(utf8Json), bag);
}
