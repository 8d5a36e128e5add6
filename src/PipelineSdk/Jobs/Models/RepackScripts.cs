using System.Text;

namespace PipelineSdk;

/// <summary>The scripts of a repack step: one that puts the code into the model archive, and one that starts it.</summary>
internal static class RepackScripts
{
    /// <summary>
    /// Starts the other one. For a shell script the training container installs nothing; for a Python script it would install what the model's
    /// <c>requirements.txt</c> names.
    /// </summary>
    public const string Launcher = "_repack_script_launcher.sh";

    private const string Script = "_repack_model.py";

    public static IReadOnlyList<ArchiveEntry> Entries { get; } =
    [
        new(Script, Load("repack_model.py")),
        new(Launcher, Load("repack_script_launcher.sh")),
    ];

    // A checkout with other line ends must not make another script.
    private static GeneratedContent Load(string file)
    {
        using var stream = typeof(RepackScripts).Assembly.GetManifestResourceStream($"PipelineSdk.Jobs.Models.{file}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new(Encoding.UTF8.GetBytes(reader.ReadToEnd().ReplaceLineEndings("\n")));
    }
}
