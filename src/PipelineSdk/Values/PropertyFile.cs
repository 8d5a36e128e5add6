namespace PipelineSdk;

/// <summary>
/// A JSON file among a processing step's outputs, from which later steps read values with <see cref="JsonGet"/>. Written as
/// <c>{"PropertyFileName", "OutputName", "FilePath"}</c>.
/// </summary>
/// <param name="name">The name under which it is read.</param>
/// <param name="outputName">The name of the processing output that holds it; must be an output of the same step.</param>
/// <param name="path">Its path within the output.</param>
public sealed class PropertyFile(string name, string outputName, string path)
{
    /// <summary>The name under which it is read.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>The name of the processing output that holds it.</summary>
    public string OutputName { get; } = outputName ?? throw new ArgumentNullException(nameof(outputName));

    /// <summary>Its path within the output.</summary>
    public string Path { get; } = path ?? throw new ArgumentNullException(nameof(path));

    internal void Write(DefinitionWriter writer)
    {
        writer.Json.StartObject();
        writer.WriteMember("PropertyFileName", Name);
        writer.WriteMember("OutputName", OutputName);
        writer.WriteMember("FilePath", Path);
        writer.Json.EndObject();
    }
}
