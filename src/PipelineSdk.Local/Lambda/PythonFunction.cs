using System.IO.Compression;

namespace PipelineSdk.Local;

/// <summary>The code of a Lambda function in Python.</summary>
/// <param name="Handler">What is called: <c>module.function</c>.</param>
/// <param name="Timeout">How long it may run.</param>
/// <param name="Environment">Its own variables.</param>
/// <param name="PlaceAsync">Puts the code into a folder.</param>
internal sealed record PythonFunction(
    string Handler, TimeSpan Timeout, IReadOnlyDictionary<string, string> Environment, Func<string, CancellationToken, Task> PlaceAsync)
{
    /// <summary>A file, or a folder of them, of this machine.</summary>
    public static PythonFunction OfFile(string path, string? handler, TimeSpan timeout)
    {
        var full = Path.GetFullPath(path);
        return new(
            handler ?? $"{Path.GetFileNameWithoutExtension(full)}.lambda_handler",
            timeout,
            new Dictionary<string, string>(),
            (folder, _) =>
            {
                Copy(full, folder);
                return Task.CompletedTask;
            });
    }

    /// <summary>Puts the files of a zip archive into a folder.</summary>
    public static void Unpack(Stream zip, string folder)
    {
        try
        {
            ZipFile.ExtractToDirectory(zip, folder);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw new StepFaultException($"The function's code cannot be unpacked: {exception.Message}");
        }
    }

    private static void Copy(string path, string folder)
    {
        if (!Directory.Exists(path))
        {
            var file = new FileInfo(path);
            _ = file.Exists
                ? file.CopyTo(Path.Combine(folder, file.Name), true)
                : throw new StepFaultException($"There is no file '{path}'.");
            return;
        }

        foreach (var (relative, source) in JobFiles.Of(path).Files)
        {
            var target = Path.Combine(folder, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target, true);
        }
    }
}
