using System.Text;

namespace PipelineSdk.Local.Tests.Reporting;

public sealed class LogReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_short_log_is_read_whole() => Assert.Equal(("one\ntwo\n", 8, 0), Read("one\ntwo\n"u8, 8));

    [Fact]
    public void Of_a_long_log_the_last_whole_lines_are_read() => Assert.Equal(("three\n", 14, 8), Read("one\ntwo\nthree\n"u8, 9));

    [Fact]
    public void A_last_line_that_is_too_long_is_cut_at_its_start() => Assert.Equal(("6789", 11, 7), Read("a\nb23456789"u8, 4));

    [Fact]
    public void A_letter_is_not_cut_in_two() => Assert.Equal(("ü", 6, 4), Read("üüü"u8, 3));

    [Fact]
    public void What_is_no_text_is_replaced() => Assert.Equal(("a\uFFFD\0b\n", 5, 0), Read([(byte)'a', 0xFF, 0, (byte)'b', (byte)'\n'], 100));

    [Fact]
    public void Nothing_may_be_asked_for() => Assert.Equal(("", 4, 4), Read("one\n"u8, 0));

    [Theory]
    [InlineData("\e[1;32mgreen\e[0m and \e]0;title\aplain", "green and plain")]
    [InlineData("10 %\r50 %\r100 %\nnext", "100 %\nnext")]
    [InlineData("Windows\r\nlines\r\n", "Windows\nlines\n")]
    [InlineData("torn \e[12", "torn ")]
    [InlineData("torn \e", "torn ")]
    [InlineData("torn \e]title\nnext", "torn \nnext")]
    [InlineData("\e(Bset", "Bset")]
    public void A_log_looks_as_on_a_terminal(string text, string expected) => Assert.Equal(expected, LogReader.Clean(text));

    private (string Text, long Length, long Omitted) Read(ReadOnlySpan<byte> content, int maxBytes)
    {
        File.WriteAllBytes(_folder["job.log"], content.ToArray());
        return LogReader.ReadEnd(new(_folder["job.log"]), maxBytes);
    }
}
