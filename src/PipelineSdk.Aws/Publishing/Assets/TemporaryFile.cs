namespace PipelineSdk.Aws;

/// <summary>Files that only this user can read, and that are gone when they are closed.</summary>
internal static class TemporaryFile
{
    private const int BufferSize = 128 * 1024;

    public static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            BufferSize = BufferSize,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(Path.Combine(Path.GetTempPath(), $"pipelinesdk-{Path.GetRandomFileName()}"), options);
    }
}
