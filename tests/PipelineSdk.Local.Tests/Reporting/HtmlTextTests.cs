namespace PipelineSdk.Local.Tests.Reporting;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("plain text\n\twith lines", "plain text\n\twith lines")]
    [InlineData("</script><img src=x onerror=\"f('a')\">&amp;", "&lt;/script&gt;&lt;img src=x onerror=&quot;f(&#39;a&#39;)&quot;&gt;&amp;amp;")]
    [InlineData("nul \0, escape \e, delete \x7F, C1 \x85", "nul \uFFFD, escape \uFFFD, delete \uFFFD, C1 \uFFFD")]
    [InlineData("letters of all scripts: ä 日本 🐧", "letters of all scripts: ä 日本 🐧")]
    [InlineData("turned \u202Egnp.exe\u2069", "turned \uFFFDgnp.exe\uFFFD")]
    public void Text_is_text_wherever_it_stands(string text, string html) => Assert.Equal(html, Write(text));

    [Fact]
    public void Halves_of_letters_are_replaced()
    {
        Assert.Equal("a\uFFFDb", Write("a\uD83Db"));
        Assert.Equal("a\uFFFD", Write("a\uD83D"));
        Assert.Equal("\uFFFD\uFFFDb", Write("\uDC27\uD83Db"));
        Assert.Equal("\uFFFD🐧", Write("\uD83D🐧"));
    }

    private static string Write(string text)
    {
        using var output = new StringWriter();
        HtmlText.Write(output, text);
        return output.ToString();
    }
}
