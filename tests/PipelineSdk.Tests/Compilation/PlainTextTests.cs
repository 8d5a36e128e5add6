using System.Text;
using CsCheck;
using Xunit;

namespace PipelineSdk.Tests.Compilation;

public sealed class PlainTextTests
{
    private static readonly Gen<string> Plain = Gen.String[Gen.Char[' ', '~'].Where(static letter => letter is not ('"' or '\\')), 0, 100];

    private static readonly char[] Others = ['"', '\\', '\0', '\n', '\u001f', '\u007f', '\u0080', '\u00ff', '\u0100', '\u0120', '\u2028', '\ud83d', '\uffff'];

    [Fact]
    public void Printable_ASCII_is_copied() => Plain.Sample(static text =>
    {
        var bytes = new byte[text.Length + 1];
        Assert.True(PlainText.TryCopy(text, bytes));
        Assert.Equal(text, Encoding.ASCII.GetString(bytes, 0, text.Length));
        Assert.Equal(0, bytes[text.Length]);
    });

    [Fact]
    public void Any_other_letter_in_any_place_is_found() =>
        Gen.Select(Plain, Gen.OneOf(Array.ConvertAll(Others, Gen.Const)))
            .Sample(static (text, letter) =>
            {
                for (var i = 0; i <= text.Length; i++)
                {
                    var other = text.Insert(i, letter.ToString());
                    Assert.False(PlainText.TryCopy(other, new byte[other.Length]));
                }
            });
}
