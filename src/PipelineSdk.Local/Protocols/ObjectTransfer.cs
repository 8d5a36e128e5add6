namespace PipelineSdk.Local;

/// <summary>Moves objects into and out of jobs' folders.</summary>
internal sealed class ObjectTransfer(IObjectStore store)
{
    /// <summary>
    /// Copies an object, or all objects below a prefix, into a folder. An object lies there under the last part of its key; objects below a prefix keep
    /// the rest of their keys.
    /// </summary>
    /// <returns>How many objects there were.</returns>
    public async Task<int> DownloadAsync(string s3Uri, string folder, CancellationToken cancellationToken)
    {
        var location = Parse(s3Uri);
        Directory.CreateDirectory(folder);
        if (await store.FindAsync(location, cancellationToken).ConfigureAwait(false) is not null)
        {
            await CopyAsync(location, Below(folder, location.Key[(location.Key.LastIndexOf('/') + 1)..], location), cancellationToken).ConfigureAwait(false);
            return 1;
        }

        var prefix = location.Key.Length == 0 || location.Key.EndsWith('/') ? location.Key : location.Key + "/";
        var count = 0;
        await foreach (var found in store.ListAsync(new(location.Bucket, prefix), cancellationToken).ConfigureAwait(false))
        {
            var rest = found.Location.Key[prefix.Length..];
            if (rest.Length > 0 && !rest.EndsWith('/'))
            {
                await CopyAsync(found.Location, Below(folder, rest, found.Location), cancellationToken).ConfigureAwait(false);
                count++;
            }
        }

        return count;
    }

    /// <summary>Copies an object, or all that a manifest names, into a folder.</summary>
    /// <returns>How many objects there were.</returns>
    public async Task<int> DownloadAsync(string s3Uri, string? dataType, string folder, CancellationToken cancellationToken)
    {
        if (dataType is not ("ManifestFile" or "AugmentedManifestFile"))
        {
            return await DownloadAsync(s3Uri, folder, cancellationToken).ConfigureAwait(false);
        }

        if (dataType == "AugmentedManifestFile")
        {
            throw new StepFaultException("Augmented manifests are not read on this machine.");
        }

        var count = 0;
        foreach (var (uri, relative) in ReadManifest(await ReadAsync(s3Uri, cancellationToken).ConfigureAwait(false), s3Uri))
        {
            var location = Parse(uri + relative);
            await CopyAsync(location, Below(folder, relative, location), cancellationToken).ConfigureAwait(false);
            count++;
        }

        return count;
    }

    /// <summary>Whether there is an object at a place, which may be something else than an S3 URI.</summary>
    public async Task<bool> ExistsAsync(string s3Uri, CancellationToken cancellationToken) =>
        ObjectLocation.TryParse(s3Uri, out var location) && await store.FindAsync(location, cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Copies an object to a file.</summary>
    public Task DownloadFileAsync(string s3Uri, string path, CancellationToken cancellationToken) => CopyAsync(Parse(s3Uri), path, cancellationToken);

    /// <summary>Copies the files of a job's folder to below a prefix. Links are left out: they may lead anywhere.</summary>
    /// <returns>How many links were left out.</returns>
    public async Task<int> UploadAsync(JobFolder job, string folder, string s3Uri, CancellationToken cancellationToken)
    {
        var location = Parse(s3Uri);
        var prefix = location.Key.Length == 0 || location.Key.EndsWith('/') ? location.Key : location.Key + "/";
        var (files, links) = JobFiles.Of(job, folder);
        foreach (var (relative, path) in files)
        {
            await UploadFileAsync(path, new ObjectLocation(location.Bucket, prefix + relative), cancellationToken).ConfigureAwait(false);
        }

        return links;
    }

    public Task UploadFileAsync(string path, string s3Uri, CancellationToken cancellationToken) => UploadFileAsync(path, Parse(s3Uri), cancellationToken);

    public async Task<byte[]> ReadAsync(string s3Uri, CancellationToken cancellationToken)
    {
        var stream = await store.OpenReadAsync(Parse(s3Uri), cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var content = new MemoryStream();
            await stream.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
            return content.ToArray();
        }
    }

    private static ObjectLocation Parse(string uri) => ObjectLocation.TryParse(uri, out var location)
        ? location
        : throw new StepFaultException($"'{uri}' is no S3 URI such as 's3://bucket/key'.");

    private static string Below(string folder, string relative, ObjectLocation location)
    {
        var parts = relative.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && !parts.Any(static part => part is "." or ".." || part.AsSpan().IndexOfAny('\\', '\0') >= 0)
            ? Path.Combine([folder, .. parts])
            : throw new StepFaultException($"The object '{location}' cannot become a file of a job: its key has parts such as '..'.");
    }

    private static IEnumerable<(string Prefix, string Relative)> ReadManifest(byte[] content, string s3Uri)
    {
        // [{"prefix": "s3://bucket/folder/"}, "a.csv", "b.csv"]
        var items = JsonElement.Parse(content, JsonValues.ReadOptions).Items().ToList();
        var prefix = items.Count > 0 ? items[0].TextMember("prefix") : null;
        return prefix is null
            ? throw new StepFaultException($"'{s3Uri}' is no manifest: its first item has no 'prefix'.")
            : items.Skip(1).Where(static item => item.ValueKind == JsonValueKind.String).Select(item => (prefix, item.GetString()!));
    }

    private async Task CopyAsync(ObjectLocation location, string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var from = await store.OpenReadAsync(location, cancellationToken).ConfigureAwait(false);
        await using (from.ConfigureAwait(false))
        {
            var to = File.Create(path);
            await using (to.ConfigureAwait(false))
            {
                await from.CopyToAsync(to, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task UploadFileAsync(string path, ObjectLocation location, CancellationToken cancellationToken)
    {
        var content = JobFiles.OpenRead(path);
        await using (content.ConfigureAwait(false))
        {
            await store.WriteAsync(location, content, null, cancellationToken).ConfigureAwait(false);
        }
    }
}
