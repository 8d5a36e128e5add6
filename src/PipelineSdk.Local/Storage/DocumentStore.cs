namespace PipelineSdk.Local;

/// <summary>Small JSON documents by collection and name: caches, models, model packages.</summary>
internal abstract class DocumentStore
{
    public abstract JsonElement? Read(string collection, string name);

    public abstract void Write(string collection, string name, JsonElement document);

    public abstract IReadOnlyList<string> List(string collection);
}
