using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>
/// A folder of an Amazon EFS or FSx for Lustre file system as data for a training job. The job needs <see cref="EstimatorBase.Subnets"/> that
/// reach the file system.
/// </summary>
/// <param name="fileSystemId">The file system. Length: 11 to 21; pattern: <c>fs-[0-9a-f]{8,}</c>.</param>
/// <param name="fileSystemType">Its kind: <c>EFS</c> or <c>FSxLustre</c>.</param>
/// <param name="directoryPath">The folder; for FSx for Lustre it starts with the mount name. Length: at most 4,096.</param>
public sealed class FileSystemInput(PipelineString fileSystemId, FileSystemType fileSystemType, PipelineString directoryPath)
{
    /// <summary>The file system.</summary>
    public PipelineString FileSystemId { get; } = fileSystemId ?? throw new ArgumentNullException(nameof(fileSystemId));

    /// <summary>Its kind: <c>EFS</c> or <c>FSxLustre</c>.</summary>
    public FileSystemType FileSystemType { get; } = fileSystemType ?? throw new ArgumentNullException(nameof(fileSystemType));

    /// <summary>The folder.</summary>
    public PipelineString DirectoryPath { get; } = directoryPath ?? throw new ArgumentNullException(nameof(directoryPath));

    /// <summary>Whether the job may write: <c>ro</c> or <c>rw</c>. Written as <c>FileSystemAccessMode</c>.</summary>
    /// <value><c>ro</c> by default.</value>
    public FileSystemAccessMode FileSystemAccessMode { get; init; } = FileSystemAccessMode.Ro;

    /// <summary>The MIME type of the data. Written as <c>ContentType</c>. Length: at most 256.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineString? ContentType { get; init; }

    internal Channel ToChannel(string name) => new()
    {
        ChannelName = name,
        DataSource = new()
        {
            FileSystemDataSource = new()
            {
                FileSystemId = FileSystemId,
                FileSystemType = FileSystemType,
                DirectoryPath = DirectoryPath,
                FileSystemAccessMode = FileSystemAccessMode,
            },
        },
        ContentType = ContentType is { Payload: "" } ? null : ContentType,
    };
}
