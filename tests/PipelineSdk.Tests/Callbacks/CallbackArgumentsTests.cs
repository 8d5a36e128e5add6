using System.Text.Json;
using Xunit;

namespace PipelineSdk.Tests.Callbacks;

public sealed class CallbackArgumentsTests
{
    private readonly CallbackArguments _arguments = Parse(
        """{"text":"a","int":7,"intText":"-7","double":0.5,"doubleText":"1e-07","bool":true,"boolText":"False","list":[1, 2]}""");

    [Fact]
    public void Arguments_have_types_and_may_stand_there_as_text()
    {
        Assert.Equal(
            ("a", "7", "[1, 2]", 7L, -7L, 0.5, 1e-7, 7.0, true, false),
            (
                _arguments.GetString("text"), _arguments.GetString("int"), _arguments.GetString("list"), _arguments.GetInt64("int"),
                _arguments.GetInt64("intText"), _arguments.GetDouble("double"), _arguments.GetDouble("doubleText"), _arguments.GetDouble("int"),
                _arguments.GetBoolean("bool"), _arguments.GetBoolean("boolText")));
        Assert.Equal(["text", "int", "intText", "double", "doubleText", "bool", "boolText", "list"], _arguments.Keys);
        Assert.Equal(8, _arguments.Count);
    }

    [Fact]
    public void An_argument_of_another_type_is_named()
    {
        Assert.Equal("The argument 'double' is no whole number: 0.5", Assert.Throws<FormatException>(() => _arguments.GetInt64("double")).Message);
        Assert.Equal("The argument 'text' is no number: \"a\"", Assert.Throws<FormatException>(() => _arguments.GetDouble("text")).Message);
        Assert.Equal("The argument 'int' is no Boolean: 7", Assert.Throws<FormatException>(() => _arguments.GetBoolean("int")).Message);
    }

    [Fact]
    public void A_missing_argument_is_named_with_those_that_are_there()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => Parse("""{"a":1,"b":2}""").GetString("c"));
        var none = Assert.Throws<KeyNotFoundException>(() => Parse("{}").GetString("c"));

        Assert.Equal("There is no argument 'c'; the callback step gives 'a', 'b'.", error.Message);
        Assert.Equal("There is no argument 'c'; the callback step gives none.", none.Message);
    }

    [Fact]
    public void Arguments_are_an_object()
    {
        using var document = JsonDocument.Parse("[]");

        var error = Assert.Throws<ArgumentException>(() => new CallbackArguments(document.RootElement));

        Assert.Equal("The arguments are no JSON object but Array. (Parameter 'arguments')", error.Message);
    }

    // The document is gone before the arguments are read, as it is in a worker.
    private static CallbackArguments Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new(document.RootElement);
    }
}
