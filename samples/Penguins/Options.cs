using System.Globalization;

namespace Penguins;

/// <summary>What the command line says.</summary>
internal sealed record Options(string Folder, double? MaxRmse)
{
    public const string Usage = """
        Usage: Penguins [--folder DIR] [--max-rmse GRAMS]

          --folder DIR      where objects, executions, records and the report go; .pipelinesdk by default
          --max-rmse GRAMS  the error up to which a model is good enough; with 200 it is not, and the pipeline fails
        """;

    /// <returns>The options; <see langword="null"/> if they are not understood.</returns>
    public static Options? Parse(string[] args) => Parse(args, new(".pipelinesdk", null));

    private static Options? Parse(string[] args, Options options) => args switch
    {
        [] => options,
        ["--folder", var folder, .. var rest] => Parse(rest, options with { Folder = folder }),
        ["--max-rmse", var text, .. var rest] when double.TryParse(text, CultureInfo.InvariantCulture, out var rmse) =>
            Parse(rest, options with { MaxRmse = rmse }),
        _ => null,
    };
}
