using CsCheck;
using Xunit;

namespace PipelineSdk.Tests.Values;

public sealed class PipelineListTests
{
    private static readonly ParameterString Bucket = new("Bucket");

    [Fact]
    public void Takes_collection_expressions_arrays_and_lists()
    {
        string[] more = ["b", "c"];
        PipelineList<PipelineString> expression = ["a", Bucket, $"s3://{Bucket}", .. more];
        PipelineList<PipelineString> array = new PipelineString[] { "a", Bucket };
        PipelineList<PipelineString> list = new List<PipelineString> { "a", Bucket };
        PipelineList<PipelineString> query = new(more.Select(PipelineString (text) => $"{Bucket}/{text}"));
        PipelineList<PipelineString> initializer = new() { "a", Bucket };
        Assert.Equal(
            """["a",{"Get":"Parameters.Bucket"},{"Std:Join":{"On":"","Values":["s3://",{"Get":"Parameters.Bucket"}]}},"b","c"]""",
            Text(expression));
        Assert.All([array, list, initializer], static items => Assert.Equal("""["a",{"Get":"Parameters.Bucket"}]""", Text(items)));
        Assert.Equal(
            """[{"Std:Join":{"On":"","Values":[{"Get":"Parameters.Bucket"},"/b"]}},{"Std:Join":{"On":"","Values":[{"Get":"Parameters.Bucket"},"/c"]}}]""",
            Text(query));
        Assert.Null((PipelineList<PipelineString>?)(PipelineString[]?)null);
        Assert.Null((PipelineList<PipelineString>?)(List<PipelineString>?)null);
        Assert.Null((PipelineList<PipelineString>?)(UntypedReference?)null);
    }

    [Fact]
    public void Changes_as_any_list_does() => Gen.Select(Gen.Int[0, 4], Gen.Int[-1, 6]).Array[0, 60].Sample(static changes =>
    {
        var list = new PipelineList<PipelineString>();
        var expected = new List<PipelineString>();
        foreach (var (action, index) in changes)
        {
            PipelineString item = $"item {index}";
            Assert.Equal(Apply(expected, action, index, item), Apply(list, action, index, item));
            Assert.Equal(expected, list);
        }

        var copy = list.Copy();
        copy.Add("more");
        Assert.Equal(expected, list);
        Assert.Equal([.. expected, copy[^1]], copy);
    });

    [Fact]
    public void Is_not_changed_while_it_is_gone_through()
    {
        PipelineList<PipelineString> list = ["a", "b"];
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var item in list)
            {
                list.Remove(item);
            }
        });
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var item in list)
            {
                list[0] = item;
            }
        });
    }

    [Fact]
    public void A_copy_refers_to_the_same_whole_list()
    {
        PipelineList<PipelineString> list = new ProcessingStep("First", Requests.Processing()).Properties.AppSpecification.ContainerArguments;
        Assert.Same(list.Reference, list.Copy().Reference);
    }

    [Fact]
    public void Copies_what_it_is_made_of()
    {
        var source = new List<PipelineString> { "a" };
        PipelineList<PipelineString> list = source;
        source.Add("b");
        Assert.Single(list);
    }

    [Fact]
    public void Is_a_list()
    {
        PipelineString a = "a", b = "b", c = "c";
        PipelineList<PipelineString> list = [a];
        list.Add(c);
        list.Insert(1, b);
        list[0] = b;
        Assert.Equal([b, b, c], list);
        Assert.Contains(c, list);
        Assert.Equal(2, list.IndexOf(c));
        Assert.True(list.Remove(b));
        list.RemoveAt(1);
        Assert.Equal([b], list);
        var array = new PipelineString[2];
        list.CopyTo(array, 1);
        Assert.Same(b, array[1]);
        Assert.False(((ICollection<PipelineString>)list).IsReadOnly);
        list.Clear();
        Assert.Empty(list);
    }

    [Fact]
    public void Refers_to_a_whole_list_of_another_step()
    {
        var first = new ProcessingStep("First", Requests.Processing());
        var second = new TrainingStep("Second", Requests.Training());
        var request = Requests.Processing();
        request.AppSpecification.ContainerArguments = first.Properties.AppSpecification.ContainerArguments;
        request.AppSpecification.ContainerEntrypoint = new(first.Properties.AppSpecification.ContainerEntrypoint);
        request.NetworkConfig = new() { VpcConfig = new() { SecurityGroupIds = second.Properties.VpcConfig.Subnets, Subnets = ["subnet-1"] } };
        Assert.Equal(
            """
            {"ImageUri":"123456789012.dkr.ecr.us-west-2.amazonaws.com/tool:1",
            "ContainerArguments":{"Get":"Steps.First.AppSpecification.ContainerArguments"},
            "ContainerEntrypoint":{"Get":"Steps.First.AppSpecification.ContainerEntrypoint"}}
            {"VpcConfig":{"Subnets":["subnet-1"],"SecurityGroupIds":{"Get":"Steps.Second.VpcConfig.Subnets"}}}
            """.ReplaceLineEndings(""),
            string.Concat(new[] { "AppSpecification", "NetworkConfig" }.Select(
                Written.Try(new ProcessingStep("Third", request)).Definition.Steps[0].Arguments.GetProperty)));
    }

    [Fact]
    public void A_reference_takes_no_items()
    {
        PipelineList<PipelineString> list = new ProcessingStep("First", Requests.Processing()).Properties.AppSpecification.ContainerArguments;
        Assert.True(((ICollection<PipelineString>)list).IsReadOnly);
        Assert.Empty(list);
        const string expected = "The list is a reference to a whole list of another step: it takes no items.";
        Assert.Equal(expected, Assert.Throws<InvalidOperationException>(() => list.Add("a")).Message);
        Assert.Equal(expected, Assert.Throws<InvalidOperationException>(() => list.Insert(0, "a")).Message);
    }

    [Fact]
    public void A_null_item_of_a_request_is_reported()
    {
        var request = Requests.Processing();
        request.AppSpecification.ContainerArguments = ["a", null!];
        Assert.Equal(
            "error PSDK5005: step 'Process' at $.Steps[0].Arguments.AppSpecification.ContainerArguments[1]: the value is null. Fix: leave the item out.",
            Assert.Single(Written.Try(new ProcessingStep("Process", request)).Diagnostics, static problem => problem.Id == "PSDK5005").ToString());
    }

    private static string Text(PipelineList<PipelineString> list) => Written.Value(PipelineValue.List([.. list]));

    // What happens, as text: a position that there is not is refused by both.
    private static string Apply(IList<PipelineString> list, int action, int index, PipelineString item)
    {
        try
        {
            switch (action)
            {
                case 0:
                    list.Add(item);
                    return "";
                case 1:
                    list.Insert(index, item);
                    return "";
                case 2:
                    list.RemoveAt(index);
                    return "";
                case 3:
                    list[index] = item;
                    return "";
                default:
                    return $"{list.Remove(list[index])} {list.IndexOf(item)} {list.Contains(item)}";
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            return "refused";
        }
    }
}
