using System.Globalization;
using System.Text;

namespace PipelineSdk.ModelGenerator.Naming;

/// <summary>C# identifiers for the values of an enumeration, in Pascal case: <c>ml.m5.xlarge</c> is <c>MlM5Xlarge</c>.</summary>
internal static class EnumIdentifiers
{
    /// <summary>The identifiers of an enumeration's values, all different, in the values' order.</summary>
    /// <param name="className">The enumeration's class, whose name its members cannot have.</param>
    /// <param name="values">The values.</param>
    /// <param name="inherited">The names that the class has already.</param>
    public static IReadOnlyList<string> Of(string className, IReadOnlyList<string> values, IReadOnlySet<string> inherited)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. values.Select(value => Unique(Free(Pascal(value)), taken))];

        string Free(string name) => name == className || inherited.Contains(name) ? name + "Value" : name;
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
        }

        return unique;
    }

    private static string Pascal(string value)
    {
        var shouting = !value.Any(char.IsAsciiLetterLower);
        var name = new StringBuilder();
        var previous = '\0'; // The character before in the value; a separator where a word starts.
        foreach (var character in value)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                // ml.m5.24xlarge is MlM5_24Xlarge, not MlM524Xlarge: numbers of different words stay apart.
                if (char.IsAsciiDigit(character) && !char.IsAsciiDigit(previous) && name.Length > 0 && char.IsAsciiDigit(name[^1]))
                {
                    name.Append('_');
                }

                var startsWord = !char.IsAsciiLetter(previous);
                name.Append(startsWord ? char.ToUpperInvariant(character) : shouting ? char.ToLowerInvariant(character) : character);
            }

            previous = character;
        }

        return name.Length switch
        {
            0 when value.Length == 0 => "Empty",
            0 => "Value" + string.Concat(value.Select(static character => ((int)character).ToString("X4", CultureInfo.InvariantCulture))),
            _ when char.IsAsciiDigit(name[0]) => "Value" + name,
            _ => name.ToString(),
        };
    }
}
