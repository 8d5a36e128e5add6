using Xunit;

namespace PipelineSdk.Tests.Assets;

public sealed class GeneratedContentTests
{
    [Fact]
    public void Is_read_like_a_file()
    {
        var content = new GeneratedContent("#!/bin/bash\n"u8.ToArray());
        Assert.Equal((12, "b875f928546aee7855cb1db9afc8ab3f1a8a34d43de5bbd62f7076d7ba9f3917"), (content.Bytes, content.Sha256));
        using var reader = new StreamReader(content.Open());
        Assert.Equal("#!/bin/bash\n", reader.ReadToEnd());
    }
}
