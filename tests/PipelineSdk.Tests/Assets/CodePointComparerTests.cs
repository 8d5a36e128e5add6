using System.Text;
using CsCheck;
using Xunit;

namespace PipelineSdk.Tests.Assets;

public sealed class CodePointComparerTests
{
    // Letters on both sides of the surrogates, and beyond the basic plane.
    private static readonly Gen<string> Texts = Gen.OneOf(new[] { "a", "b", "\ud7ff", "\ue000", "\ufb01", "\uffff", "\U00010000", "\U0001f600" }.Select(Gen.Const).ToArray()).Array[0, 4].Select(string.Concat);

    [Fact]
    public void Orders_by_code_points() => Gen.Select(Texts, Texts).Sample(static (left, right) =>
        Assert.Equal(Math.Sign(ByRunes(left, right)), Math.Sign(CodePointComparer.Instance.Compare(left, right))));

    [Fact]
    public void Differs_from_utf_16_where_that_is_wrong()
    {
        Assert.True(CodePointComparer.Instance.Compare("\ufb01", "\U0001f600") < 0);
        Assert.True(string.CompareOrdinal("\ufb01", "\U0001f600") > 0);
        Assert.Equal(0, CodePointComparer.Instance.Compare(null, ""));
    }

    private static int ByRunes(string left, string right)
    {
        Rune[] a = [.. left.EnumerateRunes()], b = [.. right.EnumerateRunes()];
        return a.Zip(b, static (x, y) => x.CompareTo(y)).FirstOrDefault(static order => order != 0, a.Length.CompareTo(b.Length));
    }
}
