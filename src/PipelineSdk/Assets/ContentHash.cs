using System.Security.Cryptography;
using System.Text;

namespace PipelineSdk;

/// <summary>
/// The hash under which code is stored, as the Python SDK takes it: SHA-256 over the sorted paths as the user wrote them, each followed by its
/// content; a folder's content is, in order of the names, each entry's name and its content in turn.
/// </summary>
internal static class ContentHash
{
    public static string Of(IEnumerable<string> paths, LocalFiles files)
    {
        // Python orders text by code point, .NET's ordinal order by UTF-16 unit.
        var sorted = paths.Order(CodePointComparer.Instance).ToList();
        return files.Hash(string.Join('\0', sorted), () => Take(sorted, files));
    }

    private static string Take(List<string> paths, LocalFiles files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths)
        {
            var plain = LocalFiles.WithoutScheme(path);
            Append(hash, plain);
            var full = files.Resolve(plain);
            if (File.Exists(full))
            {
                files.AppendContent(hash, full);
            }
            else if (Directory.Exists(full))
            {
                AppendFolder(hash, full, files);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AppendFolder(IncrementalHash hash, string folder, LocalFiles files)
    {
        foreach (var entry in files.List(folder))
        {
            Append(hash, entry.Name);
            if (entry.IsFile)
            {
                files.AppendContent(hash, entry.FullPath);
            }
        }
    }

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
}
