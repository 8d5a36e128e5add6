using System.Collections.Concurrent;

namespace PipelineSdk.Local;

/// <summary>Documents that live as long as the store.</summary>
internal sealed class MemoryDocumentStore : DocumentStore
{
    private readonly ConcurrentDictionary<(string Collection, string Name), JsonElement> _documents = new();

    public override JsonElement? Read(string collection, string name) => _documents.TryGetValue((collection, name), out var document) ? document : null;

    public override void Write(string collection, string name, JsonElement document) => _documents[(collection, name)] = document;

    public override IReadOnlyList<string> List(string collection) =>
        [.. _documents.Keys.Where(key => key.Collection == collection).Select(static key => key.Name).Order(StringComparer.Ordinal)];
}
