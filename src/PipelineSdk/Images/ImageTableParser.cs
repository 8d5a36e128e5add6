namespace PipelineSdk;

/// <summary>Parses the blocks of <see cref="ImageTable"/>.</summary>
internal static class ImageTableParser
{
    public static IReadOnlyDictionary<string, string> ParseRegistry(IReadOnlyDictionary<string, string>? start, ReadOnlySpan<string> lines)
    {
        // 763104351884 eu-west-1 eu-west-2 780543022126 il-central-1 - ap-south-2
        var accounts = start is null ? [] : new Dictionary<string, string>(start);
        var account = "";
        foreach (var line in lines)
        {
            foreach (var word in Words(line))
            {
                if (char.IsAsciiDigit(word[0]) || word == "-")
                    account = word;
                else if (account == "-")
                    accounts.Remove(word);
                else
                    accounts[word] = account;
            }
        }
        return accounts;
    }

    public static ImageFramework ParseFramework(string name, ReadOnlySpan<string> lines)
    {
        var sets = new List<ImageSet>();
        for (var i = 0; i < lines.Length;)
        {
            // scopes inference training
            var header = Words(lines[i]);
            var end = i + 1;
            while (end < lines.Length && lines[end].StartsWith("    ", StringComparison.Ordinal))
                end++;
            sets.Add(ParseSet(header[1..], isShared: header[0] == "scopes", lines[(i + 1)..end]));
            i = end;
        }
        return new ImageFramework(name, sets);
    }

    private static ImageSet ParseSet(string[] scopes, bool isShared, ReadOnlySpan<string> lines)
    {
        var aliases = new Dictionary<string, string>();
        var entries = new List<ImageEntry>();
        var fields = ImageEntry.Empty;
        foreach (var line in lines)
        {
            // alias 2.0=2.0.1 2.1=2.1.0
            // 2.0.0 2.0.1 py=py310 on=cpu,gpu repo=pytorch-training reg=r40
            var words = Words(line);
            if (words[0] == "alias")
            {
                foreach (var word in words.AsSpan(1))
                {
                    var (alias, version) = Pair(word, '=');
                    aliases.Add(alias, version);
                }
                continue;
            }

            foreach (var word in words.Where(word => word.Contains('=')))
                fields = With(fields, word);
            entries.AddRange(
                from word in words
                where !word.Contains('=')
                select fields with { Version = word == "\"\"" ? "" : word });
        }
        return new ImageSet(scopes, isShared, aliases, entries);
    }

    private static ImageEntry With(ImageEntry fields, string word)
    {
        var (name, value) = Pair(word, '=');
        return name switch
        {
            "py" => fields with { PyVersions = List(value) },
            "on" => fields with { Processors = List(value) },
            "repo" => fields with { Repository = value },
            "reg" => fields with { Registry = value },
            "tag" => fields with { TagPrefix = value.Length == 0 ? null : value },
            "container" => fields with
            {
                ContainerVersions = value.Length == 0
                    ? null
                    : List(value).Select(end => Pair(end, ':')).ToDictionary(end => end.Left, end => end.Right),
            },
            "sdk" => fields with { SdkVersions = List(value) },
            "base" => fields with { BaseFrameworks = List(value) },
            _ => throw new InvalidDataException($"The table of images has an unknown field '{name}'."),
        };
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[] List(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static (string Left, string Right) Pair(string word, char separator)
    {
        var at = word.IndexOf(separator, StringComparison.Ordinal);
        return (word[..at], word[(at + 1)..]);
    }
}
