using PipelineSdk.ModelGenerator.Output;

namespace PipelineSdk.ModelGenerator.Images;

/// <summary><c>images FILE</c>: rewrites the library's table of container images from its JSON form.</summary>
internal static class ImagesCommand
{
    public static int Run(string file, Repository repository, TextWriter output)
    {
        File.WriteAllText(repository.ImageTablePath, ImageTableWriter.Write(File.ReadAllText(file)));
        output.WriteLine($"Wrote {repository.ImageTablePath}.");
        return 0;
    }
}
