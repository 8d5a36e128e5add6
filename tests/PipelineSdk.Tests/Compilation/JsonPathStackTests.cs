using Xunit;

namespace PipelineSdk.Tests.Compilation;

public sealed class JsonPathStackTests
{
    [Theory]
    [InlineData("Name_1", "$.Name_1")]
    [InlineData("a.b", "$['a.b']")]
    [InlineData("1a", "$['1a']")]
    [InlineData("Std:Join", "$['Std:Join']")]
    [InlineData("é", "$['é']")]
    [InlineData("", "$['']")]
    public void A_name_is_quoted_where_it_is_not_plain(string name, string text)
    {
        var path = new JsonPathStack();
        path.Push(name);
        Assert.Equal(text, path.ToString());
    }

    [Fact]
    public void Follows_a_walk_to_any_depth()
    {
        var path = new JsonPathStack();
        for (var i = 0; i < 50; i++)
        {
            path.Push("a");
            path.Push(i);
        }

        Assert.Equal("$" + string.Concat(Enumerable.Range(0, 50).Select(static i => $".a[{i}]")), path.ToString());
        for (var i = 0; i < 98; i++)
        {
            path.Pop();
        }

        path.Push("b");
        Assert.Equal("$.a[0].b", path.ToString());
        Assert.Equal(3, path.Depth);
    }
}
