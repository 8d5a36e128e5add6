namespace PipelineSdk.Aws.Tests.Callbacks;

public sealed class CallbackMessageTests
{
    [Fact]
    public void A_request_has_its_token_execution_and_arguments()
    {
        var message = CallbackMessage.Parse("""{"token":"AbCdEfGh01","pipelineExecutionArn":"arn:x","arguments":{"n":"1","t":"a"},"status":"Executing"}""");

        Assert.Equal(("AbCdEfGh01", "arn:x", "Executing", false), (message.Request.Token, message.Request.PipelineExecutionArn, message.Status, message.IsStopping));
        Assert.Equal((1, "a", 2), (message.Request.Arguments.GetInt64("n"), message.Request.Arguments.GetString("t"), message.Request.Arguments.Count));
    }

    [Fact]
    public void A_stop_may_lack_arguments()
    {
        var message = CallbackMessage.Parse("""{"token":"AbCdEfGh01","pipelineExecutionArn":"arn:x","status":"Stopping"}""");

        Assert.True(message.IsStopping);
        Assert.Empty(message.Request.Arguments);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[1]")]
    [InlineData("""{"token":"","pipelineExecutionArn":"arn:x"}""")]
    [InlineData("""{"token":"AbCdEfGh01"}""")]
    [InlineData("""{"token":1,"pipelineExecutionArn":"arn:x"}""")]
    public void Anything_else_is_no_message(string? body)
    {
        Assert.False(CallbackMessage.TryParse(body, out _));
        Assert.Equal(
            "The body is no message of a callback step: token or pipelineExecutionArn is missing.",
            Assert.Throws<FormatException>(() => CallbackMessage.Parse(body!)).Message);
    }
}
