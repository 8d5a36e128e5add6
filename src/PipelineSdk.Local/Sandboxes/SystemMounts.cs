namespace PipelineSdk.Local;

/// <summary>
/// The parts of this machine that every job can read: programs and libraries, and the little of <c>/etc</c> that they need.
/// </summary>
internal static class SystemMounts
{
    private static readonly string[] Folders = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/nix", "/gnu"];

    private static readonly string[] Settings =
    [
        "/etc/alternatives", "/etc/ca-certificates", "/etc/crypto-policies", "/etc/fonts", "/etc/group", "/etc/host.conf",
        "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/localtime", "/etc/mime.types", "/etc/nsswitch.conf",
        "/etc/os-release", "/etc/passwd", "/etc/pki", "/etc/protocols", "/etc/services", "/etc/ssl", "/etc/timezone",
    ];

    private static readonly string[] Own = ["/proc", "/dev", "/sys", "/etc", "/run", .. Folders];

    /// <summary>The parts that are there.</summary>
    public static IReadOnlyList<SandboxMount> All { get; } = [.. Folders.Concat(Settings).Select(Mount).OfType<SandboxMount>()];

    /// <summary>What a job needs to find other machines by their names.</summary>
    public static IReadOnlyList<SandboxMount> Resolver { get; } = Mount("/etc/resolv.conf") is { } mount ? [mount] : [];

    /// <summary>Whether a job can read a path of this machine without more ado.</summary>
    public static bool Hold(string path) => Folders.Any(folder => IsBelow(path, folder));

    /// <summary>Whether a path cannot be a job's own, because the system's lie there.</summary>
    public static bool Take(string jobPath) => Own.Any(folder => IsBelow(jobPath, folder));

    public static bool IsBelow(string path, string folder) => path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static SandboxMount? Mount(string path)
    {
        // A link into a folder that is there too, such as /bin to usr/bin, stays a link; one out of /etc is read where it leads to.
        var info = new FileInfo(path);
        if (info.LinkTarget is { } link && Folders.Contains(path))
        {
            return new(MountKind.Link, link, path);
        }

        return Directory.Exists(path) || File.Exists(path)
            ? new(MountKind.ReadOnly, info.ResolveLinkTarget(true)?.FullName ?? path, path)
            : null;
    }
}
