using PipelineSdk.ModelGenerator.Model;

namespace PipelineSdk.ModelGenerator.Output;

/// <summary>The repository that the generator writes into.</summary>
/// <param name="root">Its root folder.</param>
internal sealed class Repository(string root)
{
    public string ImageTablePath => Path.Combine(root, "src", "PipelineSdk", "Images", "images.txt");

    /// <summary>The checked-in subset of a service model.</summary>
    public string SubsetPath(ModelSource source) => Path.Combine(root, "src", "PipelineSdk.ModelGenerator", "Model", source.Name + ".json");

    /// <summary>Finds the repository around a folder.</summary>
    /// <returns>It, or <see langword="null"/> if the folder is in none.</returns>
    public static Repository? Find(string folder)
    {
        for (var directory = new DirectoryInfo(folder); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "PipelineSdk.sln")))
            {
                return new(directory.FullName);
            }
        }

        return null;
    }

    /// <summary>The generated files that are there now, in the order of their paths.</summary>
    public IReadOnlyList<GeneratedFile> Stored() =>
    [
        .. GeneratedCode.Folders
            .Select(folder => Path.Combine(root, folder))
            .Where(Directory.Exists)
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Select(file => new GeneratedFile(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))
            .OrderBy(static file => file.Path, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Makes the generated folders hold exactly these files. Files that are right already are not touched, which spares a rebuild.
    /// </summary>
    public (int Written, int Deleted) Store(IReadOnlyList<GeneratedFile> files)
    {
        var stored = Stored();
        var changed = files.Except(stored).ToList();
        var stale = stored.Select(static file => file.Path).Except(files.Select(static file => file.Path)).ToList();
        foreach (var file in changed)
        {
            var path = Path.Combine(root, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }

        foreach (var path in stale)
        {
            File.Delete(Path.Combine(root, path));
        }

        return (changed.Count, stale.Count);
    }
}
