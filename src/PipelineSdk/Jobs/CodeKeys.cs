namespace PipelineSdk;

/// <summary>KMS keys for code, which is uploaded before the pipeline runs.</summary>
internal static class CodeKeys
{
    /// <summary>The key as a constant, or <see langword="null"/> if there is none.</summary>
    public static string? Constant(PipelineString? key, DefinitionWriter writer)
    {
        if (key is { IsConstant: false })
        {
            writer.Report(
                DiagnosticDescriptors.CodeKeyNotConstant,
                "the key for the outputs also encrypts code, which is uploaded before the pipeline runs, and it is known only while the pipeline runs.",
                "give the key as a constant.");
        }

        return key?.Payload as string;
    }
}
