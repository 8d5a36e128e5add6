namespace PipelineSdk.Tests.Images;

/// <summary>The look-ups of <c>tests/corpus/image-uris-expected.tsv</c>.</summary>
internal static class ImageCorpus
{
    public static string[] Lines { get; } = [.. File.ReadLines(Path.Combine(Directory(), "image-uris-expected.tsv")).Skip(1)];

    private static string Directory()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var corpus = Path.Combine(directory.FullName, "tests", "corpus");
            if (System.IO.Directory.Exists(corpus))
                return corpus;
        }
        throw new DirectoryNotFoundException("There is no tests/corpus above the test program.");
    }
}
