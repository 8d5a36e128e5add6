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
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        // Python orders text by code point, .NET's ordinal order by UTF-16 unit.
        foreach (var path in paths.Order(CodePointComparer.Instance))
        {
            var plain = LocalFiles.WithoutScheme(path);
            hash.AppendData(Encoding.UTF8.GetBytes(plain));
            Append(hash, files.Resolve(plain), files);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string path, LocalFiles files)
    {
        // Breadth within depth by an explicit stack, in the order that recursion would have.
        var rest = new Stack<(string Path, string? Name)>();
        rest.Push((path, null));
        while (rest.TryPop(out var item))
        {
            if (item.Name is not null)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(item.Name));
            }

            if (Directory.Exists(item.Path))
            {
                foreach (var entry in files.EntriesOf(item.Path).Reverse())
                {
                    rest.Push((entry, Path.GetFileName(entry)));
                }
            }
            else if (File.Exists(item.Path))
            {
                files.AppendContent(hash, item.Path);
            }
        }
    }
}
