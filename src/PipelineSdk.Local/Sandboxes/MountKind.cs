namespace PipelineSdk.Local;

/// <summary>What a sandbox does with a path.</summary>
internal enum MountKind
{
    /// <summary>A file or folder of this machine, which the job can only read.</summary>
    ReadOnly,

    /// <summary>A folder of this machine, which the job can write.</summary>
    Writable,

    /// <summary>A symbolic link; the source is what it says.</summary>
    Link,
}
