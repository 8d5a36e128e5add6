using Xunit;

namespace PipelineSdk.Tests.Images;

public sealed class ImageUrisCorpusTests
{
    public static TheoryData<string> LookUps => [.. ImageCorpus.Lines];

    [Fact]
    public void The_corpus_has_its_1015_look_ups() => Assert.Equal(1015, ImageCorpus.Lines.Length);

    [Theory]
    [MemberData(nameof(LookUps))]
    public void A_look_up_answers_as_the_Python_SDK_does(string line)
    {
        // framework, scope, version, Python version, base framework version, instance type, Region, URI or "ERROR type"
        var columns = line.Split('\t');
        var request = new ImageUriRequest(columns[0], columns[6])
        {
            ImageScope = Given(columns[1]),
            Version = Given(columns[2]),
            PyVersion = Given(columns[3]),
            BaseFrameworkVersion = Given(columns[4]),
            InstanceType = Given(columns[5]),
        };

        if (columns[7].StartsWith("ERROR ", StringComparison.Ordinal))
            Assert.Throws<ImageUriException>(() => ImageUris.Retrieve(request));
        else
            Assert.Equal(columns[7], ImageUris.Retrieve(request));
    }

    private static string? Given(string column) => column.Length == 0 ? null : column;
}
