namespace PipelineSdk.Conformance;

/// <summary>The command line: <c>[CORPUS] [--emit DIR]</c>.</summary>
/// <param name="Corpus">The corpus's folder, or <see langword="null"/> for <c>tests/corpus/golden</c> of the repository.</param>
/// <param name="EmitTo">The folder for the definitions, or <see langword="null"/> to write none.</param>
public sealed record Options(string? Corpus, string? EmitTo)
{
    public const string Usage = "Usage: PipelineSdk.Conformance [CORPUS] [--emit DIR]";

    /// <exception cref="ArgumentException">The arguments are not those of <see cref="Usage"/>.</exception>
    public static Options Parse(IReadOnlyList<string> arguments)
    {
        string? corpus = null;
        string? emitTo = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--emit" when i + 1 < arguments.Count:
                    emitTo = arguments[++i];
                    break;
                case "--emit":
                    throw new ArgumentException("--emit needs a folder.");
                case var option when option.StartsWith('-'):
                    throw new ArgumentException($"There is no option '{option}'.");
                case var folder when corpus is null:
                    corpus = folder;
                    break;
                case var extra:
                    throw new ArgumentException($"'{extra}' is one argument too many.");
            }
        }

        return new(corpus, emitTo);
    }
}
