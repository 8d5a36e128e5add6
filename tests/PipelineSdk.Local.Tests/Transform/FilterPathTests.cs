namespace PipelineSdk.Local.Tests.Transform;

public sealed class FilterPathTests
{
    private const string Record = """{"id": 7, "a b": 1, "list": [10, 20, 30, 40], "deep": [{"x": 1}, {"x": 2}, {}]}""";

    [Theory]
    [InlineData("$.id", "7")]
    [InlineData("$['a b']", "1")]
    [InlineData("$[\"a b\"]", "1")]
    [InlineData("$.list[1]", "20")]
    [InlineData("$.list[-1]", "40")]
    [InlineData("$.list[0,2]", "[10,30]")]
    [InlineData("$.list[1:3]", "[20,30]")]
    [InlineData("$.list[:2]", "[10,20]")]
    [InlineData("$.list[-2:]", "[30,40]")]
    [InlineData("$.list[2:-1]", "[30]")]
    [InlineData("$.list[9:]", "[]")]
    [InlineData("$.list[ 0 , 2:4 ]", "[10,30,40]")]
    [InlineData("$.deep[*].x", "[1,2]")]
    [InlineData("$.deep[0].*", "[1]")]
    [InlineData("$['id', 'list']", """{"id":7,"list":[10,20,30,40]}""")]
    public void A_path_takes_a_part_of_a_record(string path, string expected) =>
        Assert.Equal(expected, Filter(path)!.Apply(JsonElement.Parse(Record)).GetRawText());

    [Theory]
    [InlineData("id")]
    [InlineData("$..id")]
    [InlineData("$.")]
    [InlineData("$.length()")]
    [InlineData("$[?(@.x > 1)]")]
    [InlineData("$[(@.length - 1)]")]
    [InlineData("$['id'")]
    [InlineData("$[1")]
    [InlineData("$[a]")]
    [InlineData("$[1:a]")]
    [InlineData("$x")]
    public void Another_path_is_none(string path) => Assert.Null(FilterPath.Parse(path));

    [Theory]
    [InlineData("$.list[4]")]
    [InlineData("$.list['0']")]
    [InlineData("$['id','none']")]
    public void A_path_that_leads_nowhere_is_an_error(string path) =>
        Assert.StartsWith(
            $"The InputFilter '{path}' finds nothing in the record ",
            Assert.Throws<StepFaultException>(() => Filter(path)!.Apply(JsonElement.Parse(Record))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Everything_is_no_filter() => Assert.Null(Filter("$"));

    private static RecordFilter? Filter(string path) =>
        RecordFilter.Of(JsonValues.Of(new JsonObject { ["InputFilter"] = path }), "InputFilter");
}
