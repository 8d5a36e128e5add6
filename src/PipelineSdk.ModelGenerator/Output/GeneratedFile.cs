namespace PipelineSdk.ModelGenerator.Output;

/// <summary>A generated file.</summary>
/// <param name="Path">Its path from the repository's root, with slashes.</param>
/// <param name="Text">Its text, with line feeds.</param>
internal sealed record GeneratedFile(string Path, string Text);
